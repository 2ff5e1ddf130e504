package org.xieyue.processes.forms;

/** What a drawn field asks for. */
public enum FieldKind {
    TEXT(false),
    LONG_TEXT(false),
    /** Whole numbers. */
    NUMBER(true),
    /** Yuan with at most two decimals; as a process variable whole yuan, rounded up. */
    MONEY(true),
    DATE(true),
    YES_NO(true),
    CHOICE(true),
    MULTI_CHOICE(false),
    DOCUMENTS(false);

    private final boolean variable;

    FieldKind(boolean variable) {
        this.variable = variable;
    }

    /** Whether gateways and tables may read it: never what people write freely, never papers. */
    public boolean isVariable() {
        return variable;
    }
}
