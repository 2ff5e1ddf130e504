package org.xieyue.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Enumeration;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Strong entity tags from content, and the condition {@code If-Match}. */
@Component
class EntityTags {

    private final JsonMapper json;

    EntityTags(JsonMapper json) {
        this.json = json;
    }

    String of(Object... content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(content));
            return "\""
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(digest)
                            .substring(0, 27) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** 412 when the request names a state that is no longer the current one. */
    void mustMatch(HttpServletRequest request, Supplier<String> currentTag) {
        Enumeration<String> conditions = request.getHeaders(HttpHeaders.IF_MATCH);
        if (!conditions.hasMoreElements()) {
            return;
        }
        String current = currentTag.get();
        while (conditions.hasMoreElements()) {
            for (String tag : conditions.nextElement().split(",")) {
                if (tag.strip().equals("*") || tag.strip().equals(current)) {
                    return;
                }
            }
        }
        throw Rejected.because(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
    }
}
