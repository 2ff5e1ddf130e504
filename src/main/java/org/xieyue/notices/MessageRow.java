package org.xieyue.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.CaseId;

/** A message as its receiver reads it. */
public record MessageRow(
        MessageId id, String subject, String text, @Nullable CaseId about, Instant sentAt, boolean read) {}
