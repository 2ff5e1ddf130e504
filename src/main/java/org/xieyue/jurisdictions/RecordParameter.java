package org.xieyue.jurisdictions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.jurisdictions.ParameterRow.Mark;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/**
 * Records a value from a day on. Nothing is overwritten: a second value for the same day corrects the first, and both
 * stay to be seen.
 */
@UseCase
public class RecordParameter {

    private static final int LONGEST_SOURCE = 200;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2100, 12, 31);

    private final ParameterValues values;
    private final CurrentUser user;
    private final AuditTrail trail;
    private final BusinessClock clock;
    private final TopAdministrators top;

    RecordParameter(
            ParameterValues values, CurrentUser user, AuditTrail trail, BusinessClock clock, TopAdministrators top) {
        this.top = top;
        this.values = values;
        this.user = user;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Recording what is in force from that day already has no effect. A value counts from today on at the earliest: what has
     * been decided was decided by the values of its day. What comes with the product counts from the day of its law.
     */
    @Permit(Permission.ADMINISTER)
    public Answer<ParameterRow> record(
            String place, String key, @Nullable LocalDate effectiveFrom, String value, String source, Mark mark) {
        top.require();
        String plain = value.strip();
        String origin = source.strip();
        List<Refusal> reasons = check(key, effectiveFrom, plain, origin);
        if (!values.lock(place)) {
            reasons.addFirst(Refusal.ofField("place", "jurisdictions.unknown-place", place));
        }
        if (effectiveFrom != null && !user.isSystem() && effectiveFrom.isBefore(clock.today())) {
            reasons.add(Refusal.ofField("effectiveFrom", "jurisdictions.past-stays", effectiveFrom, clock.today()));
        }
        if (!reasons.isEmpty() || effectiveFrom == null) {
            return Answer.refused(reasons);
        }
        Optional<ParameterRow> known = values.latest(place, key, effectiveFrom);
        if (known.filter(row -> row.value().equals(plain) && row.source().equals(origin) && row.mark() == mark)
                .isPresent()) {
            return Answer.done(known.get());
        }
        int revision = known.map(ParameterRow::revision).orElse(0) + 1;
        ParameterRow row = new ParameterRow(place, key, effectiveFrom, revision, plain, origin, mark, clock.now());
        values.add(row, user.person().map(Account::id).orElse(null));
        trail.record(
                "parameter.recorded",
                "jurisdiction",
                place,
                Map.of("key", key, "from", effectiveFrom.toString(), "value", plain));
        return Answer.done(row);
    }

    private static List<Refusal> check(String key, @Nullable LocalDate from, String value, String source) {
        List<Refusal> reasons = new ArrayList<>();
        Optional<ParameterKind> kind = ParameterCatalogue.kindOf(key);
        if (kind.isEmpty()) {
            reasons.add(Refusal.ofField("key", "jurisdictions.unknown-key", key));
        } else if (!kind.get().accepts(value)) {
            String form = kind.get().form().name().toLowerCase(java.util.Locale.ROOT);
            reasons.add(Refusal.ofField(
                    "value",
                    "jurisdictions.bad-" + form,
                    value,
                    String.join(", ", kind.get().choices())));
        }
        if (from == null || from.isBefore(FIRST_DAY) || from.isAfter(LAST_DAY)) {
            reasons.add(Refusal.ofField("effectiveFrom", "jurisdictions.bad-day", FIRST_DAY, LAST_DAY));
        }
        if (source.isEmpty() || source.length() > LONGEST_SOURCE) {
            reasons.add(Refusal.ofField("source", "jurisdictions.no-source", LONGEST_SOURCE));
        }
        return reasons;
    }
}
