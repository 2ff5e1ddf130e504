package org.xieyue.bargaining;

import static org.xieyue.bargaining.BargainingStage.ACCEPTED;
import static org.xieyue.bargaining.BargainingStage.TALKS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xieyue.clock.BusinessClock;
import org.xieyue.disclosures.AnswerKind;
import org.xieyue.disclosures.RequestedInformation;
import org.xieyue.disclosures.RequestedInformation.Asked;
import org.xieyue.disclosures.RequestedInformation.Registered;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** The information asked for (协商资料) is there item by item, or late; either way the talks begin. */
@UseCase
public class ReceiveInformation {

    private final BargainingFile file;
    private final Rounds rounds;
    private final RequestedInformation information;
    private final CurrentUser user;
    private final BusinessClock clock;

    ReceiveInformation(
            BargainingFile file,
            Rounds rounds,
            RequestedInformation information,
            CurrentUser user,
            BusinessClock clock) {
        this.file = file;
        this.rounds = rounds;
        this.information = information;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Nothing was asked for, or every item has been answered: in the data pack, or outside of the system as registered here.
     * Refused with {@code bargaining.information-unanswered} for each item that has no answer, and where a refusal of the
     * employers has no reason.
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<CaseId> provided(CaseId caseId, List<Registered> outside) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(ACCEPTED);
        List<Refusal> flaws = flaws(information.unanswered(caseId), outside);
        if (!flaws.isEmpty()) {
            return Answer.refused(flaws);
        }
        information.register(caseId, outside, user.account().id());
        bargaining.information.providedOn = file.today();
        file.met(bargaining, "information");
        begin(bargaining, "informationProvided", "information-provided");
        return Answer.done(caseId);
    }

    private static List<Refusal> flaws(List<Asked> open, List<Registered> outside) {
        List<Refusal> flaws = new ArrayList<>();
        Set<Integer> answered = new HashSet<>();
        for (Registered one : outside) {
            if (!answered.add(one.position())) {
                flaws.add(Refusal.ofField("handedOver", "bargaining.information-twice", one.position()));
            }
            if (one.kind() == AnswerKind.REFUSED && one.reason().isBlank()) {
                flaws.add(Refusal.ofField("refusalReason", "bargaining.information-reason", one.position()));
            }
        }
        open.stream()
                .filter(item -> !answered.contains(item.position()))
                .map(item -> Refusal.ofField(
                        "handedOver", "bargaining.information-unanswered", item.position(), item.what()))
                .forEach(flaws::add);
        return flaws;
    }

    /** It is not there in time: the case says so, and the meeting is held all the same. */
    @Permit(Permission.WORK_ON_CASE)
    public void late(CaseId caseId) {
        Bargaining bargaining = file.lock(caseId);
        bargaining.require(ACCEPTED);
        begin(bargaining, "informationLate", "information-late");
    }

    private void begin(Bargaining bargaining, String act, String what) {
        bargaining.move(TALKS);
        rounds.find(bargaining.id, bargaining.round)
                .ifPresent(round -> bargaining.waitUntil(
                        round.meetsAt().atZone(BusinessClock.ZONE).toLocalDate()));
        file.save(bargaining, act);
        file.tell(bargaining, what, Map.of("day", clock.today().toString()));
    }
}
