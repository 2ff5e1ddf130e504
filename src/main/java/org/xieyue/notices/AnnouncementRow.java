package org.xieyue.notices;

import java.time.Instant;

/** @param text in the reader's language */
public record AnnouncementRow(String unionName, String subject, String text, Instant postedAt) {}
