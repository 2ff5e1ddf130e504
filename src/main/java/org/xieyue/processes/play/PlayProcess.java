package org.xieyue.processes.play;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.DraftId;
import org.xieyue.processes.ProcessFolder;
import org.xieyue.processes.ProcessSources;
import org.xieyue.processes.StepDeclaration;
import org.xieyue.processes.check.DrawnFolder;
import org.xieyue.processes.check.Vocabulary;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** Tries a process out, with nothing left behind: what is drawn now, what was handed in, or a version. */
@UseCase
@Transactional(readOnly = true)
public class PlayProcess {

    private final ProcessSources sources;
    private final Player player;
    private final ScenarioCheck scenarios;
    private final WalkDesk walks;
    private final BusinessClock clock;

    PlayProcess(ProcessSources sources, Player player, ScenarioCheck scenarios, WalkDesk walks, BusinessClock clock) {
        this.sources = sources;
        this.player = player;
        this.scenarios = scenarios;
        this.walks = walks;
        this.clock = clock;
    }

    /** What is drawn now, or what is published where nobody draws. */
    @Permit(Permission.EDIT_PROCESSES)
    public ProcessFolder drawn(String key) {
        return sources.workingCopy(key).or(() -> sources.published(key)).orElseThrow(NotFound::new);
    }

    @Permit(Permission.EDIT_PROCESSES)
    public ProcessFolder published(String key) {
        return sources.published(key).orElseThrow(NotFound::new);
    }

    /** A version that counted or counts. */
    @Permit(Permission.EDIT_PROCESSES)
    public ProcessFolder version(String key, int version) {
        return sources.published(key, version).orElseThrow(NotFound::new);
    }

    @Permit(Permission.EDIT_PROCESSES)
    public ProcessFolder draft(DraftId id) {
        return sources.draft(id).orElseThrow(NotFound::new);
    }

    /** Cases to begin with: every variable that the diagram reads and that no form or step sets has a value. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<Examples> examples(ProcessFolder folder) {
        List<Scenario> kept = scenarios.of(folder.key());
        Instant now = clock.time().toInstant().truncatedTo(ChronoUnit.MINUTES);
        return player.staged(folder, theatre -> guesses(theatre, folder).openings(kept, now));
    }

    /** Performs all that the script says. A play that goes wrong tells where; refused is only what no engine may read. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<PlayPicture> play(ProcessFolder folder, PlayScript script) {
        return player.play(folder, script);
    }

    /** Values that make a difference behind a task or step, by variable; first the one that leads on. */
    @Permit(Permission.EDIT_PROCESSES)
    public Map<String, List<String>> answers(ProcessFolder folder, PlayPicture picture, Stand.Open open) {
        Guesses guesses =
                new Guesses(picture.scenery(), base(folder), picture.sceneries(), picture.kinds(), picture.steps());
        Scenery of = picture.sceneries().getOrDefault(open.process(), picture.scenery());
        Map<String, List<String>> answers = switch (open.kind()) {
            case TASK -> guesses.form(of, open.element());
            case STEP -> guesses.step(of, open.element());
            case TIMER, MESSAGE -> Map.of();
        };
        return Exits.forwardFirst(of, open.element(), answers, picture.entered());
    }

    /** What conditions of this process may ask for. */
    @Permit(Permission.EDIT_PROCESSES)
    public KnownAnswers known(String key) {
        List<Scenery> sceneries = Stream.of(sources.workingCopy(key), sources.published(key))
                .flatMap(Optional::stream)
                .map(Scenery::of)
                .toList();
        if (sceneries.isEmpty()) {
            throw new NotFound();
        }
        Vocabulary words = sources.vocabulary();
        Map<String, Vocabulary.Kind> kinds = Optional.ofNullable(
                        words.processes().get(key))
                .or(() -> sceneries.getFirst().drawn().map(DrawnFolder::contract))
                .map(Vocabulary.Contract::variables)
                .orElse(Map.of());
        return KnownAnswers.of(sceneries, kinds, sources.steps(), words.decided());
    }

    /** All scenarios of this process, played on these files. */
    @Permit(Permission.EDIT_PROCESSES)
    public Answer<List<ScenarioResult>> scenarios(ProcessFolder folder) {
        return scenarios.results(folder);
    }

    /** All declared steps by key. */
    @Permit(Permission.EDIT_PROCESSES)
    public Map<String, StepDeclaration> steps() {
        return sources.steps();
    }

    /** Begins walks in the background. */
    @Permit(Permission.EDIT_PROCESSES)
    public WalkDesk.Order walk(ProcessFolder folder, long seed, int count) {
        return walks.order(folder, seed, count);
    }

    private Guesses guesses(PlayEngine.Theatre theatre, ProcessFolder folder) {
        return new Guesses(theatre.main(), base(folder), theatre.sceneries(), theatre.kinds(), theatre.steps());
    }

    private Scenery base(ProcessFolder folder) {
        return Scenery.of(Optional.of(folder.key()).flatMap(sources::published).orElse(folder));
    }
}
