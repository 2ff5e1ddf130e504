package org.xieyue.ballots;

/** Who may learn how somebody voted. */
public enum BallotMode {
    /** 公开表决: like a show of hands; after the close everybody on the roll sees who voted what. */
    OPEN,
    /** 记名投票: after the close those who keep the ballot see who voted what. */
    NAMED,
    /** 无记名投票: nobody, from nothing that is stored. */
    SECRET
}
