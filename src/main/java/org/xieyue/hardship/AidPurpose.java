package org.xieyue.hardship;

/** What aid is for; the same purpose is paid once. */
public enum AidPurpose {
    LIVING,
    TUITION,
    MEDICAL
}
