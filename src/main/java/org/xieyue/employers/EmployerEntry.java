package org.xieyue.employers;

import org.xieyue.identity.UnionId;

/**
 * What somebody enters about an employer.
 *
 * @param code unified social credit code as typed
 * @param headOffice credit code of the platform or head office, whichever union covers that one; blank for none
 * @param jurisdiction blank: that of the union
 */
public record EmployerEntry(
        UnionId union,
        String name,
        String code,
        EmployerKind kind,
        String headOffice,
        Industry industry,
        String jurisdiction,
        int workers) {}
