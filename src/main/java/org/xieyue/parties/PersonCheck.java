package org.xieyue.parties;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xieyue.employers.EmployerId;
import org.xieyue.parties.PartyTable.Seated;
import org.xieyue.shared.Refusal;

/** Whether somebody can sit where they are named: the form of what is entered, and who sits there already. */
final class PersonCheck {

    private static final int LONGEST_IDENTITY = 40;

    private PersonCheck() {}

    static List<Refusal> flaws(NewRepresentative one, LocalDate openedOn, List<PartyEmployer> employers) {
        List<Refusal> flaws = new ArrayList<>();
        if (one.name().isBlank() || one.name().strip().length() > NameRepresentatives.LONGEST_NAME) {
            flaws.add(Refusal.ofField("name", "parties.bad-name", NameRepresentatives.LONGEST_NAME));
        }
        if (one.identity().isBlank() || one.identity().length() > LONGEST_IDENTITY) {
            flaws.add(Refusal.ofField("identity", "parties.no-identity"));
        }
        if (!one.origin().fits(one.side())) {
            flaws.add(Refusal.ofField("origin", "parties.bad-origin", PartyRules.label(one.side())));
        }
        if (!one.post().fits(one.side()) || (one.outsider() && one.post().leadsByLaw())) {
            flaws.add(Refusal.ofField("post", "parties.bad-post", PartyRules.label(one.side())));
        }
        if (one.outsider() && one.mandate() == null) {
            flaws.add(Refusal.ofField("mandate", "parties.outsider-without-mandate", one.name()));
        }
        if (one.from().isBefore(openedOn.minusYears(3)) || one.from().isAfter(openedOn.plusYears(3))) {
            flaws.add(Refusal.ofField("from", "parties.bad-date"));
        }
        EmployerId employer = one.employer();
        if (employer != null
                && (one.side() == Side.WORKERS
                        || employers.stream()
                                .noneMatch(known -> known.employer().equals(employer)))) {
            flaws.add(Refusal.ofField("employer", "parties.unknown-employer"));
        }
        return flaws;
    }

    /** The same person, or the same account, at this table already: on the other side, or with a mandate for the same time. */
    static List<Refusal> clashes(Representative seat, Seated seated, List<Representative> alongside) {
        List<Refusal> flaws = new ArrayList<>();
        List<Representative> others = new ArrayList<>(seated.people());
        others.addAll(alongside);
        for (Representative other : others) {
            boolean same = other.personKey().equals(seat.personKey())
                    || (other.account() != null && other.account().equals(seat.account()));
            if (same && other.overlaps(seat.from())) {
                flaws.add(
                        other.side() == seat.side()
                                ? Refusal.ofField("identity", "parties.mandates-overlap", seat.name())
                                : Refusal.ofField("identity", "parties.both-sides", seat.name()));
            }
        }
        Parties.Recorder recorder = seated.table().recorder();
        if (recorder != null
                && (recorder.personKey().equals(seat.personKey())
                        || (recorder.account() != null && recorder.account().equals(seat.account())))) {
            flaws.add(Refusal.ofField("identity", "parties.recorder-represents", seat.name()));
        }
        return flaws;
    }
}
