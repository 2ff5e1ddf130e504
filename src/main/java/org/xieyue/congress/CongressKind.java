package org.xieyue.congress;

import org.xieyue.jurisdictions.VotingRules.Scope;

/** Whose workers the congress stands for. */
public enum CongressKind {
    /** 企业职代会 */
    ENTERPRISE(Scope.ENTERPRISE, "managersMaxShare"),
    /** 行业职代会 */
    INDUSTRY(Scope.INDUSTRY, "operatorsMaxShareIndustry"),
    /** 区域职代会 */
    REGIONAL(Scope.INDUSTRY, "operatorsMaxShareIndustry");

    private final Scope scope;
    private final String managersKey;

    CongressKind(Scope scope, String managersKey) {
        this.scope = scope;
        this.managersKey = managersKey;
    }

    Scope scope() {
        return scope;
    }

    /** The parameter that limits managers, or operators of the industry's firms, among the delegates. */
    String managersKey() {
        return managersKey;
    }
}
