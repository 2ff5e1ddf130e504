package org.xieyue.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer as it goes over the wire, so that a repeated command can be given exactly the first one.
 *
 * @param personal holds personal data in clear and is kept sealed
 */
record Reply(
        int status, @Nullable String location, @Nullable String etag, String body, boolean personal) {

    /** Told to a client whose command had been answered before. */
    static final String REPLAYED = "Idempotency-Replayed";

    ResponseEntity<byte[]> toResponse(boolean replayed) {
        HttpHeaders headers = new HttpHeaders();
        boolean fine = HttpStatus.valueOf(status).is2xxSuccessful();
        headers.setContentType(fine ? MediaType.APPLICATION_JSON : MediaType.APPLICATION_PROBLEM_JSON);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, location);
        }
        if (etag != null) {
            headers.setETag(etag);
        }
        if (replayed) {
            headers.set(REPLAYED, "true");
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
