package org.xieyue.funds;

/** Where the money of a budget line comes from; sources are accounted for apart (职工困难帮扶资金管理办法). */
public enum FundSource {
    /** 中央财政. */
    CENTRAL_FINANCE,
    /** 地方财政. */
    LOCAL_FINANCE,
    /** 工会经费. */
    UNION_FUNDS,
    /** 社会捐赠. */
    DONATIONS
}
