package org.xieyue.congress;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.jurisdictions.VotingRules;
import org.xieyue.shared.Mask;

/** The frozen roll of a session with names and wards, and who of it is there. */
@Component
class Roster {

    private final SessionFile file;
    private final Congresses congresses;
    private final Delegates delegates;
    private final Rolls rolls;
    private final CongressRules rules;
    private final BusinessClock clock;

    Roster(
            SessionFile file,
            Congresses congresses,
            Delegates delegates,
            Rolls rolls,
            CongressRules rules,
            BusinessClock clock) {
        this.file = file;
        this.congresses = congresses;
        this.delegates = delegates;
        this.rolls = rolls;
        this.rules = rules;
        this.clock = clock;
    }

    Attendance attendance(Session session, boolean fullNames) {
        return Attendance.of(voting(session), lines(session, fullNames));
    }

    VotingRules voting(Session session) {
        return rules.voting(file.congress(session), clock.today());
    }

    private List<Attendance.Line> lines(Session session, boolean fullNames) {
        Map<DelegateId, Rolls.Entry> roll = rolls.of(session.id);
        Map<UUID, String> wards = new HashMap<>();
        congresses.wards(session.congress).forEach(ward -> wards.put(ward.id(), ward.name()));
        List<Attendance.Line> lines = new ArrayList<>();
        for (Delegate delegate : delegates.of(session.congress)) {
            Rolls.Entry entry = roll.get(delegate.id());
            if (entry != null) {
                UUID ward = delegate.ward();
                lines.add(new Attendance.Line(
                        delegate.id(),
                        fullNames ? delegate.name() : Mask.name(delegate.name()),
                        ward == null ? "" : wards.getOrDefault(ward, ""),
                        entry.votes(),
                        entry.present(),
                        entry.byHand()));
            }
        }
        return lines;
    }
}
