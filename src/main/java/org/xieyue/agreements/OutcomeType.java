package org.xieyue.agreements;

/** What the bargaining ends in. */
public enum OutcomeType {
    /** 集体合同: voted by the congress, filed with the labour authority. */
    COLLECTIVE_CONTRACT,
    /** 协商协议: with a platform whose workers have no labour relation; both chiefs sign, published, not filed. */
    NEGOTIATED_AGREEMENT
}
