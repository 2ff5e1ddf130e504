package org.xieyue.convalescence.ui;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.CallRoll;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.SignUpId;
import org.xieyue.convalescence.TripBoard;
import org.xieyue.convalescence.TripId;
import org.xieyue.convalescence.TripStage;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;

/**
 * The leader's roll call for places with bad reception: a page that is the same for everybody and learns from the address which
 * trip it is, the roster as data, and a door that takes marks as often as they are brought. Session and token against forged
 * requests are those of the screens.
 */
@RestController
class RollCallPage {

    private static final Logger LOG = LoggerFactory.getLogger(RollCallPage.class);

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final int MOST_MARKS = 2_000;

    private final TripBoard board;
    private final CallRoll callRoll;
    private final BusinessClock clock;
    private final Texts texts;
    private final byte[] page = read("roll-call.html");
    private final byte[] worker = read("roll-call-worker.js");

    RollCallPage(TripBoard board, CallRoll callRoll, BusinessClock clock, Texts texts) {
        this.board = board;
        this.callRoll = callRoll;
        this.clock = clock;
        this.texts = texts;
    }

    private static byte[] read(String name) {
        ClassPathResource file = new ClassPathResource("islands/" + name);
        if (!file.exists()) {
            LOG.warn("The browser parts are not built (npm run build in frontend/): no roll can be called");
            return new byte[0];
        }
        try (InputStream content = file.getInputStream()) {
            return content.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @GetMapping("/roll-call/{trip}")
    ResponseEntity<byte[]> page() {
        return file(page, HTML);
    }

    @GetMapping("/roll-call/worker.js")
    ResponseEntity<byte[]> worker() {
        return file(worker, SCRIPT);
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type) {
        return content.length == 0
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build()
                : ResponseEntity.ok()
                        .contentType(type)
                        .cacheControl(CacheControl.noCache())
                        .body(content);
    }

    record Person(String id, int number, String name) {}

    record Called(String signUp, LocalDate day, boolean present) {}

    record Csrf(String header, String token) {}

    /**
     * @param now by the business clock; the phone's own may be wrong
     * @param stage {@code NOT_YET}, {@code OPEN} or {@code OVER}
     */
    record Roster(
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            Instant now,
            String stage,
            List<Person> people,
            List<Called> marks,
            Csrf csrf) {}

    @GetMapping("/roll-call/{trip}/roster")
    ResponseEntity<Roster> roster(@PathVariable UUID trip, CsrfToken csrf) {
        TripId id = new TripId(trip);
        List<Person> people = board.roster(id).stream()
                .map(row -> new Person(row.id().toString(), row.number(), row.name()))
                .toList();
        List<Called> marks = callRoll.marks(id).stream()
                .map(mark -> new Called(mark.signUp().toString(), mark.day(), mark.present()))
                .toList();
        OfferedTrip offered = board.offer(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Roster(
                        offered.title(),
                        offered.startsOn(),
                        offered.endsOn(),
                        clock.now(),
                        stage(offered.stage()),
                        people,
                        marks,
                        new Csrf(csrf.getHeaderName(), csrf.getToken())));
    }

    private static String stage(TripStage stage) {
        int behind = stage.compareTo(TripStage.UNDER_WAY);
        return behind < 0 ? "NOT_YET" : behind == 0 ? "OPEN" : "OVER";
    }

    /** @param ago milliseconds since the tap: a duration needs no right clock on the phone */
    record Tap(UUID id, UUID signUp, LocalDate day, boolean present, long ago) {

        Tap {
            if (Stream.of(id, signUp, day).anyMatch(Objects::isNull)) {
                throw new IllegalArgumentException("A mark names itself, the person and the day");
            }
        }
    }

    record Taps(List<Tap> marks) {

        Taps {
            marks = List.copyOf(marks);
        }
    }

    record Taken(int taken) {}

    record Refused(List<String> reasons) {}

    @PostMapping("/roll-call/{trip}/marks")
    ResponseEntity<Object> mark(@PathVariable UUID trip, @RequestBody Taps taps, Locale locale) {
        if (taps.marks().size() > MOST_MARKS) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        Instant now = clock.now();
        List<CallRoll.Mark> marks = taps.marks().stream()
                .map(tap -> new CallRoll.Mark(
                        tap.id(),
                        new SignUpId(tap.signUp()),
                        tap.day(),
                        tap.present(),
                        now.minus(Duration.ofMillis(Math.max(0, tap.ago())))))
                .toList();
        return switch (callRoll.mark(new TripId(trip), marks)) {
            case Answer.Done<Integer>(Integer taken) -> ResponseEntity.ok(new Taken(taken));
            case Answer.Refused<Integer>(var reasons) ->
                ResponseEntity.unprocessableContent()
                        .body(new Refused(reasons.stream()
                                .map(reason -> texts.say(locale, reason))
                                .distinct()
                                .toList()));
        };
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    void unknown() {}

    @ExceptionHandler(NotAllowed.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    void notAllowed() {}

    @ExceptionHandler(HttpMessageNotReadableException.class)
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    void unreadable() {}
}
