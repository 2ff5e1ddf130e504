package org.xieyue.employers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xieyue.identity.UnionId;

/** The register, for reading by other capabilities; who may see what is their business. */
public interface Employers {

    Optional<Employer> find(EmployerId id);

    Optional<Employer> withCode(CreditCode code);

    /** Those of the ids that are known, by name. */
    List<Employer> all(Collection<EmployerId> ids);

    /** Employers of one industry covered by the union or one below it, by name. */
    List<Employer> of(UnionId scope, Industry industry);

    /** Those covered by the union or one below it. */
    Set<EmployerId> coveredBy(UnionId scope);

    /** The industries of those covered by the union or one below it. */
    Set<Industry> industriesOf(UnionId scope);

    /** Agents and branches of a head office, by name. */
    List<Employer> branches(EmployerId headOffice);
}
