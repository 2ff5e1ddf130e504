package org.xieyue.cases;

import org.xieyue.shared.CaseId;

/** A case that has just been opened, with the number that people quote, such as {@code HB-2026-0417}. */
public record OpenedCase(CaseId id, String number) {}
