package org.xieyue.hardship;

import org.xieyue.needs.Need;

/** What aid is for; the same purpose is paid once. */
public enum AidPurpose {
    LIVING(Need.LIVING),
    TUITION(Need.TUITION),
    MEDICAL(Need.MEDICAL);

    private final Need need;

    AidPurpose(Need need) {
        this.need = need;
    }

    /** What it meets, whoever else meets the same. */
    Need need() {
        return need;
    }
}
