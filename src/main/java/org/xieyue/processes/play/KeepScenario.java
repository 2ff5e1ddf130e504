package org.xieyue.processes.play;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** Keeps plays as scenarios, and retires them: one person says why, another one agrees. */
@UseCase
public class KeepScenario {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_REASON = 400;
    static final int MOST = 200;

    private final Scenarios scenarios;
    private final Player player;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    KeepScenario(Scenarios scenarios, Player player, CurrentUser currentUser, AuditTrail audit) {
        this.scenarios = scenarios;
        this.player = player;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Only a play that came to an end is worth keeping. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<UUID> keep(ProcessFolder folder, String name, PlayScript script) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Answer.refused("play.name", LONGEST_NAME);
        }
        if (scenarios.of(folder.key()).size() >= MOST) {
            return Answer.refused("play.tooMany", MOST);
        }
        return player.play(folder, script).then(picture -> keep(folder, name.strip(), picture));
    }

    private Answer<UUID> keep(ProcessFolder folder, String name, PlayPicture picture) {
        if (picture.problem() != null || !picture.stand().ended()) {
            return Answer.refused("play.unfinished");
        }
        UUID id = UUID.randomUUID();
        boolean added = scenarios.add(
                id,
                folder.key(),
                name,
                picture.script(),
                picture.ends(),
                String.join(",", picture.entered()),
                currentUser.account().id());
        if (!added) {
            return Answer.refused("play.nameTaken", name);
        }
        audit.record("process.scenarioKept", "process", folder.key(), Map.of("scenario", id.toString()));
        return Answer.done(id);
    }

    /** The first of two people; the scenario counts until the second agrees. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<UUID> askToRetire(UUID id, String reason) {
        Scenario scenario = scenarios.lock(id).orElseThrow(NotFound::new);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Answer.refused("play.retire.reason", LONGEST_REASON);
        }
        scenarios.askToRetire(id, reason.strip(), currentUser.account().id());
        audit.record("process.scenarioQuestioned", "process", scenario.processKey(), Map.of("scenario", id.toString()));
        return Answer.done(id);
    }

    /** The second of two people agrees: drafts need not pass it any more. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<UUID> retire(UUID id) {
        Scenario scenario = scenarios.lock(id).orElseThrow(NotFound::new);
        if (scenario.retireReason() == null) {
            return Answer.refused("play.retire.ask");
        }
        if (currentUser.account().id().equals(scenario.retireAskedBy())) {
            return Answer.refused("play.retire.same");
        }
        scenarios.retire(id, currentUser.account().id());
        audit.record("process.scenarioRetired", "process", scenario.processKey(), Map.of("scenario", id.toString()));
        return Answer.done(id);
    }

    /** Names of the scenarios that count. */
    @Permit(Permission.EDIT_PROCESSES)
    public List<Scenario> of(String key) {
        return scenarios.of(key);
    }
}
