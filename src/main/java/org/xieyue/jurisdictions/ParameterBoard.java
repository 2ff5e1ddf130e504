package org.xieyue.jurisdictions;

import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.TopAdministrators;
import org.xieyue.shared.UseCase;

/** Places, what is in force there, and how it came about. Rules and their sources are open to everybody. */
@UseCase
@Transactional(readOnly = true)
public class ParameterBoard {

    private final ParameterValues values;
    private final DatedParameters parameters;
    private final TopAdministrators top;

    ParameterBoard(ParameterValues values, DatedParameters parameters, TopAdministrators top) {
        this.values = values;
        this.parameters = parameters;
        this.top = top;
    }

    /** Whether whoever asks may record values: an administrator of the top union. */
    @Permit(Permission.SELF)
    public boolean mayRecord() {
        return top.isOne();
    }

    @Permit(Permission.SELF)
    public List<Jurisdiction> places() {
        return values.places();
    }

    @Permit(Permission.SELF)
    public List<String> keys() {
        return ParameterCatalogue.keys();
    }

    /** What a parameter is about, by which lists are divided: {@code hardship}, {@code bargaining}, {@code congress}. */
    @Permit(Permission.SELF)
    public String matterOf(String key) {
        return ParameterCatalogue.matterOf(key);
    }

    @Permit(Permission.SELF)
    public ParameterKind kindOf(String key) {
        return ParameterCatalogue.kindOf(key).orElseThrow(org.xieyue.shared.NotFound::new);
    }

    /** Each parameter that has a value for the place on that day, own or from above. */
    @Permit(Permission.SELF)
    public List<Parameter> inForce(String place, LocalDate on) {
        return parameters.allInForce(place, on);
    }

    /** All values that count for this parameter of the place, its own and those of the places above; newest first. */
    @Permit(Permission.SELF)
    public List<ParameterRow> history(String place, String key) {
        return values.history(DatedParameters.chain(place, values.byKey()), key);
    }
}
