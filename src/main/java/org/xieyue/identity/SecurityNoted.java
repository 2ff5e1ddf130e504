package org.xieyue.identity;

import java.util.Map;

/** Something about accounts, posts or tokens has changed; the audit trail, which lies above identity, records it. */
public record SecurityNoted(String action, String subjectType, String subjectId, Map<String, String> details) {}
