package org.xieyue.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is answered with a problem before any use case is asked. The sentence stands in the translations under
 * {@code api.problem.<code>} and takes {@code args} in order.
 */
class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    @Nullable
    private final String field;

    private final transient List<Object> args;

    private Rejected(HttpStatus status, String code, @Nullable String field, Object... args) {
        super(code);
        this.status = status;
        this.code = code;
        this.field = field;
        this.args = List.of(args);
    }

    /** 400: the request itself is wrong, whatever the state of the world. */
    static Rejected malformed(@Nullable String field, String code, Object... args) {
        return new Rejected(HttpStatus.BAD_REQUEST, code, field, args);
    }

    static Rejected because(HttpStatus status, String code, Object... args) {
        return new Rejected(status, code, null, args);
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    @Nullable
    String field() {
        return field;
    }

    Object[] args() {
        return args.toArray();
    }
}
