package org.xieyue.jurisdictions;

import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.UseCase;

/** Places, what is in force there, and how it came about. */
@UseCase
@Transactional(readOnly = true)
public class ParameterBoard {

    private final ParameterValues values;
    private final DatedParameters parameters;

    ParameterBoard(ParameterValues values, DatedParameters parameters) {
        this.values = values;
        this.parameters = parameters;
    }

    @Permit(Permission.ADMINISTER)
    public List<Jurisdiction> places() {
        return values.places();
    }

    @Permit(Permission.ADMINISTER)
    public List<String> keys() {
        return ParameterCatalogue.keys();
    }

    @Permit(Permission.ADMINISTER)
    public ParameterKind kindOf(String key) {
        return ParameterCatalogue.kindOf(key).orElseThrow(org.xieyue.shared.NotFound::new);
    }

    /** Each parameter that has a value for the place on that day, own or from above. */
    @Permit(Permission.ADMINISTER)
    public List<ParameterInForce> inForce(String place, LocalDate on) {
        return parameters.allInForce(place, on);
    }

    /** All values that count for this parameter of the place, its own and those of the places above; newest first. */
    @Permit(Permission.ADMINISTER)
    public List<ParameterRow> history(String place, String key) {
        return values.history(DatedParameters.chain(place, values.parents()), key);
    }
}
