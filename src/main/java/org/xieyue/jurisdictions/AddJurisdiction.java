package org.xieyue.jurisdictions;

import java.util.Map;
import java.util.regex.Pattern;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Enters a place below another one, so that values can be recorded for it. */
@UseCase
public class AddJurisdiction {

    private static final Pattern KEY = Pattern.compile("[A-Z]{2,4}(-[A-Z]{1,4}){0,3}");
    private static final int LONGEST_NAME = 60;

    private final ParameterValues values;
    private final KnownPlaces places;
    private final AuditTrail trail;
    private final TopAdministrators top;

    AddJurisdiction(ParameterValues values, KnownPlaces places, AuditTrail trail, TopAdministrators top) {
        this.values = values;
        this.places = places;
        this.top = top;
        this.trail = trail;
    }

    /**
     * @param key such as {@code AH-HB-XS}
     * @param parent blank for the nation only
     */
    @Permit(Permission.ADMINISTER)
    public Answer<Jurisdiction> add(String key, String name, String parent) {
        top.require();
        if (!KEY.matcher(key).matches()) {
            return Answer.refused(Refusal.ofField("key", "jurisdictions.bad-place-key", key));
        }
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            return Answer.refused(Refusal.ofField("name", "jurisdictions.bad-place-name", LONGEST_NAME));
        }
        boolean nation = key.equals(Parameters.NATION);
        if (nation != parent.isEmpty() || (!nation && !values.lock(parent))) {
            return Answer.refused(Refusal.ofField("parent", "jurisdictions.unknown-place", parent));
        }
        Jurisdiction place = new Jurisdiction(key, name.strip(), nation ? null : parent);
        if (!places.add(place)) {
            return Answer.refused(Refusal.conflict("jurisdictions.place-known", key));
        }
        trail.record("jurisdiction.added", "jurisdiction", key, Map.of("parent", parent));
        return Answer.done(place);
    }
}
