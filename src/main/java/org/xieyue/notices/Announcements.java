package org.xieyue.notices;

import java.util.Map;
import org.xieyue.identity.UnionId;

/** 公告: what everybody in a union may read and keep, without any person in it; in the caller's transaction. */
public interface Announcements {

    /**
     * @param what message key {@code message.<what>} with {@code .subject} for the heading
     * @param key unique key of this announcement: posting it again has no effect
     */
    void post(UnionId union, String what, Map<String, String> args, String key);
}
