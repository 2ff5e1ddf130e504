package org.xieyue.members;

/** What an import will do, or has done, with a row. */
public enum RowAction {
    CREATE,
    UPDATE,
    /** The person is a member of another union in scope: membership moves with work (会籍随劳动关系转移). */
    MOVE,
    SAME,
    REFUSED
}
