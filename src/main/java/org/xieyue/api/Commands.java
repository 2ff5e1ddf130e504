package org.xieyue.api;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.Answer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs commands so that they are safe to repeat: the answer to an {@code Idempotency-Key} is kept in the transaction of
 * the command itself. The same key and content again gets the first answer, other content a conflict; a duplicate that
 * arrives meanwhile waits. An exception keeps nothing, so the command may be sent again.
 */
@Component
class Commands {

    static final String KEY_HEADER = "Idempotency-Key";
    static final Duration KEPT_FOR = Duration.ofDays(7);

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private final ApiCommands answered;
    private final Problems problems;
    private final CurrentUser currentUser;
    private final BusinessClock clock;
    private final JsonMapper json;
    private final JsonMapper canonical;
    private final TransactionTemplate transaction;
    private final TransactionTemplate step;

    Commands(
            ApiCommands answered,
            Problems problems,
            CurrentUser currentUser,
            BusinessClock clock,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.answered = answered;
        this.problems = problems;
        this.currentUser = currentUser;
        this.clock = clock;
        this.json = json;
        this.canonical = json.rebuild()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.transaction = new TransactionTemplate(transactions);
        this.step = new TransactionTemplate(transactions);
        this.step.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** What a done command answers. */
    record Done(
            HttpStatus status,
            @Nullable String location,
            @Nullable String etag,
            Object body,
            boolean personal) {

        Done(HttpStatus status, @Nullable String location, @Nullable String etag, Object body) {
            this(status, location, etag, body, false);
        }

        static Done ok(Object body) {
            return new Done(HttpStatus.OK, null, null, body);
        }

        static Done created(String location, Object body) {
            return new Done(HttpStatus.CREATED, location, null, body);
        }

        /** What is answered holds personal data in clear. */
        static Done personal(Object body) {
            return new Done(HttpStatus.OK, null, null, body, true);
        }

        Done tagged(String tag) {
            return new Done(status, location, tag, body, personal);
        }
    }

    /**
     * @param content what was sent, as parsed: layout and order of the JSON make no difference
     */
    <T> ResponseEntity<byte[]> run(
            HttpServletRequest request, Object content, Supplier<Answer<T>> command, Function<T, Done> done) {
        String key = keyOf(request);
        ResponseEntity<byte[]> response = transaction.execute(status -> key == null
                ? perform(request, command, done).toResponse(false)
                : once(request, key, content, () -> perform(request, command, done)));
        return java.util.Objects.requireNonNull(response);
    }

    private static @Nullable String keyOf(HttpServletRequest request) {
        String key = request.getHeader(KEY_HEADER);
        if (key != null && !KEY.matcher(key).matches()) {
            throw Rejected.malformed(KEY_HEADER, "idempotency-key");
        }
        return key;
    }

    private ResponseEntity<byte[]> once(
            HttpServletRequest request, String key, Object content, Supplier<Reply> command) {
        AccountId account = currentUser.account().id();
        String fingerprint = fingerprint(request, content);
        if (answered.begin(account, key, fingerprint, clock.now())) {
            Reply reply = command.get();
            answered.answered(account, key, reply);
            return reply.toResponse(false);
        }
        ApiCommands.Answered first =
                answered.find(account, key).orElseThrow(() -> Rejected.because(HttpStatus.CONFLICT, "overtaken"));
        if (!first.fingerprint().equals(fingerprint)) {
            throw Rejected.because(HttpStatus.CONFLICT, "idempotency-key-reused");
        }
        return first.reply().toResponse(true);
    }

    /** A refused command leaves nothing behind but its answer. */
    private <T> Reply perform(HttpServletRequest request, Supplier<Answer<T>> command, Function<T, Done> done) {
        Reply reply = step.execute(status -> switch (command.get()) {
            case Answer.Done<T> finished -> reply(done.apply(finished.value()));
            case Answer.Refused<T> refused -> {
                status.setRollbackOnly();
                Problem problem = problems.refusal(request, refused.reasons());
                yield new Reply(problem.status(), null, null, json.writeValueAsString(problem), false);
            }
        });
        return java.util.Objects.requireNonNull(reply);
    }

    private Reply reply(Done done) {
        return new Reply(
                done.status().value(),
                done.location(),
                done.etag(),
                json.writeValueAsString(done.body()),
                done.personal());
    }

    private String fingerprint(HttpServletRequest request, Object content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(canonical.writeValueAsBytes(
                    java.util.List.of(request.getMethod(), request.getRequestURI(), content)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
