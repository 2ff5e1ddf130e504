package org.xieyue.convalescence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.xieyue.convalescence.TravelOrganisation.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.clock.BusinessClock;
import org.xieyue.convalescence.CallRoll.Mark;
import org.xieyue.funds.Reservations;
import org.xieyue.identity.Account;
import org.xieyue.reports.Benefit;
import org.xieyue.reports.BenefitReports;
import org.xieyue.reports.Dimension;
import org.xieyue.reports.Report;
import org.xieyue.reports.ReportChoice;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** A whole trip as its people live it, with the clock moved. */
@XieyueTest
class TripFromSignUpToArchiveTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);

    @Autowired
    TravelOrganisation travel;

    @Autowired
    TakePlace takePlace;

    @Autowired
    CallRoll callRoll;

    @Autowired
    ReadDraw readDraw;

    @Autowired
    ApproveTrip approveTrip;

    @Autowired
    GiveFeedback giveFeedback;

    @Autowired
    SignUps signUps;

    @Autowired
    TakenTrips takenTrips;

    @Autowired
    TripFile file;

    @Autowired
    Reservations reservations;

    @Autowired
    BenefitReports reports;

    @Autowired
    TaskDesk desk;

    @Autowired
    EngineDriver engine;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock testClock;

    @Autowired
    BusinessClock clock;

    @BeforeEach
    void march() {
        testClock.setTo(MARCH);
    }

    @AfterEach
    void back() {
        testClock.reset();
    }

    private Answer<TaskRow> does(
            TripId trip, Account who, String task, String outcome, String opinion, Map<String, Object> form) {
        CaseId id = trip.caseId();
        TaskRow row = people.as(
                who,
                () -> desk.openOf(id).stream()
                        .filter(open -> open.name().equals(task))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No " + task + " but " + engine.openTasks(id))));
        Answer<TaskRow> answer = people.as(who, () -> desk.complete(row.id(), outcome, opinion, form));
        engine.runDueJobs(id);
        assertThat(engine.incidents(id)).isEmpty();
        return answer;
    }

    private void done(TripId trip, Account who, String task, String outcome, Map<String, Object> form) {
        assertThat(does(trip, who, task, outcome, "", form).reasons()).isEmpty();
    }

    private void passes(TripId trip, Duration time) {
        testClock.advance(time);
        engine.runDueJobs(trip.caseId());
        assertThat(engine.incidents(trip.caseId())).isEmpty();
    }

    private List<Account> signedUp(TravelOrganisation.Place place, TripId trip, int many) {
        List<Account> travellers = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Account one = travel.worker(place);
            travellers.add(one);
            people.run(one, () -> {
                takePlace.begin(trip).orElseThrow();
                takePlace.complete(trip, form(WorkerCategory.MODEL_WORKER)).orElseThrow();
            });
        }
        return travellers;
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    @Test
    void from_sign_up_to_archive_in_anhui_with_150_yuan_left_to_each_worker() {
        var place = travel.place("AH", 3, 6_000);
        TripId trip = travel.open(
                place,
                travel.terms(place, travel.base(place, "AH-BB", 430), 5, 3, Yuan.of(2_000), Allocation.FIRST_COME));
        List<Account> travellers = signedUp(place, trip, 4);
        passes(trip, Duration.ofDays(11));
        Account reviewer = place.organisation().reviewer();
        done(trip, place.organisation().officer(), "单位审核报名", "list-agreed", Map.of());
        passes(trip, Duration.ofDays(8));
        assertThat(people.as(place.officer(), () -> codes(approveTrip.approve(trip.caseId()))))
                .as("who has opened and reviewed it does not approve it")
                .containsExactly("convalescence.twoPeople");
        done(trip, reviewer, "本级审批", "trip-approve", Map.of());
        assertThat(available(place)).as("reserved: 3 × 2,000").isEqualTo(Yuan.ZERO);

        people.as(travellers.get(0), () -> takePlace.confirm(trip).orElseThrow());
        people.as(travellers.get(1), () -> takePlace.confirm(trip).orElseThrow());
        passes(trip, Duration.ofDays(4));
        assertThat(engine.openTasks(trip.caseId()))
                .as("the reserve is asked first")
                .isEmpty();
        people.as(travellers.get(3), () -> takePlace.confirm(trip).orElseThrow());
        passes(trip, Duration.ofHours(24));

        assertThat(codes(does(trip, place.officer(), "办理保险与名册", "trip-insured", "", insurance(4))))
                .containsExactly("convalescence.notAllInsured");
        done(trip, place.officer(), "办理保险与名册", "trip-insured", insurance(3));
        callRollFor(place, trip, 5);
        done(trip, place.leader(), "带队点名", "roll-called", Map.of());
        assertThat(codes(does(trip, place.officer(), "结算", "settlement-prepared", "", invoice("6000.00"))))
                .containsExactly("convalescence.totalDiffers");
        done(trip, place.officer(), "结算", "settlement-prepared", invoice("6450.00"));
        done(trip, reviewer, "复核结算", "settlement-agreed", Map.of());

        TravelHistory history = takenTrips.of(travellers.get(3).id());
        assertThat(history.taken()).hasSize(1);
        assertThat(history.paidIn(2026)).isEqualTo(Yuan.of(2_000));
        assertThat(takenTrips.of(travellers.get(2).id()).taken())
                .as("who did not confirm has not travelled")
                .isEmpty();
        people.run(travellers.get(0), () -> giveFeedback.give(trip, 5, "很好").orElseThrow());
        people.run(
                travellers.get(2),
                () -> assertThat(codes(giveFeedback.give(trip, 1, ""))).containsExactly("convalescence.didNotGo"));
        passes(trip, Duration.ofDays(8));
        assertThat(engine.hasEnded(trip.caseId())).isTrue();
        assertThat(file.find(trip).stage()).isEqualTo(TripStage.ARCHIVED);
    }

    @Test
    void what_the_settlement_does_not_need_goes_back_to_its_line() {
        var place = travel.place("ZJ", 2, 6_000);
        TripId trip = travel.open(
                place,
                travel.terms(place, travel.base(place, "ZJ-HZ", 600), 5, 2, Yuan.of(3_000), Allocation.FIRST_COME));
        List<Account> travellers = signedUp(place, trip, 2);
        passes(trip, Duration.ofDays(11));
        done(trip, place.organisation().officer(), "单位审核报名", "list-agreed", Map.of());
        passes(trip, Duration.ofDays(8));
        done(trip, place.organisation().reviewer(), "本级审批", "trip-approve", Map.of());
        travellers.forEach(one -> people.as(one, () -> takePlace.confirm(trip).orElseThrow()));
        passes(trip, Duration.ofDays(4));
        done(trip, place.officer(), "办理保险与名册", "trip-insured", insurance(2));
        callRollFor(place, trip, 3);
        done(trip, place.leader(), "带队点名", "roll-called", Map.of());
        assertThat(people.as(
                                place.organisation().auditor(),
                                () -> reports.by(
                                        Dimension.REASON, new ReportChoice(Benefit.CONVALESCENCE, null), Texts.CHINESE))
                        .lines())
                .as("nothing before it is settled")
                .isEmpty();
        Map<String, Object> invoice =
                Map.of("invoice", "FP-" + trip, "total", "4200", "perPerson", "2100", "otherwise", "");
        done(trip, place.officer(), "结算", "settlement-prepared", invoice);
        done(trip, place.organisation().reviewer(), "复核结算", "settlement-agreed", Map.of());
        assertThat(available(place))
                .as("6,000 reserved, 2 × 3 days × 600 owed to the base, the rest free again")
                .isEqualTo(Yuan.of(2_400));
        for (Dimension dimension : Dimension.values()) {
            Report settled = people.as(
                    place.organisation().auditor(),
                    () -> reports.by(dimension, new ReportChoice(Benefit.CONVALESCENCE, 2026), Texts.CHINESE));
            assertThat(settled.lines())
                    .as(dimension.name())
                    .extracting(Report.Line::times, Report.Line::amount)
                    .containsExactly(tuple(2, Yuan.of(3_600)));
            assertThat(settled.lines().getFirst().label()).doesNotContain("convalescence.", "option.", "null");
        }
        assertThat(people.as(
                        place.officer(),
                        () -> codes(settleTrip.prepare(
                                trip.caseId(), new SettleTrip.Invoice("FP-2", Yuan.ZERO, Yuan.ZERO, Map.of())))))
                .as("no second settlement")
                .containsExactly("convalescence.settledBefore");
    }

    @Autowired
    SettleTrip settleTrip;

    private Yuan available(TravelOrganisation.Place place) {
        return reservations.linesFor(place.county(), Convalescence.TRIP, 2026).stream()
                .filter(line -> line.id().equals(place.line()))
                .findFirst()
                .orElseThrow()
                .available();
    }

    private static Map<String, Object> insurance(int people) {
        return Map.of("policy", "PICC-2026-1", "insured", people, "bus", "7:30 总工会门口");
    }

    private static Map<String, Object> invoice(String total) {
        return Map.of("invoice", "FP-" + UUID.randomUUID(), "total", total, "perPerson", "2150", "otherwise", "");
    }

    /** On the first days everybody is there, on the others nobody; the marks arrive twice and backwards. */
    private void callRollFor(TravelOrganisation.Place place, TripId trip, int present) {
        Trip found = file.find(trip);
        testClock.setTo(found.terms.endsOn());
        List<Mark> marks = new ArrayList<>();
        int day = 0;
        for (LocalDate on :
                found.startsOn().datesUntil(found.terms.endsOn().plusDays(1)).toList()) {
            day++;
            for (SignUp one : signUps.of(trip, SignUpState.PLACED)) {
                boolean there = day <= present;
                marks.add(0, new Mark(one.id(), on, there, clock.now().minusSeconds(10)));
                marks.add(new Mark(one.id(), on, !there, clock.now().minusSeconds(20)));
            }
        }
        people.as(place.leader(), () -> callRoll.mark(trip, marks).orElseThrow());
        people.as(place.leader(), () -> callRoll.mark(trip, marks).orElseThrow());
    }

    @Test
    void anybody_can_repeat_the_draw_and_a_changed_file_is_named() throws Exception {
        var place = travel.place("ZJ", 5, 15_000);
        TripId trip = travel.open(
                place, travel.terms(place, travel.base(place, "ZJ-HZ", 600), 5, 5, Yuan.of(3_000), Allocation.DRAW));
        String noted =
                people.as(place.officer(), () -> readDraw.commitment(trip).orElseThrow());
        List<Account> applicants = signedUp(place, trip, 12);
        assertThat(people.as(applicants.getFirst(), () -> readDraw.isDrawn(trip)))
                .isFalse();
        passes(trip, Duration.ofDays(11));

        assertThat(signUps.of(trip, SignUpState.PLACED)).hasSize(5);
        assertThat(signUps.of(trip, SignUpState.RESERVED)).hasSize(7);
        byte[] archive = people.as(applicants.getFirst(), () -> readDraw.archive(trip));
        assertThat(verify(archive, noted)).isNull();
        assertThat(verify(archive, "00")).contains("not the one that was noted");
        assertThat(verify(altered(archive, "result.csv", "PLACE", "RESERVE"), noted))
                .contains("of the result");
        assertThat(verify(altered(archive, "applicants.csv", "1,0", "1,9"), noted))
                .contains("the list is not");
        assertThat(verify(altered(archive, "draw.txt", "seed=", "seed=0"), noted))
                .contains("seed");
    }

    private static byte[] altered(byte[] archive, String name, String what, String by) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(archive));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                String written = entry.getName().equals(name) ? content.replaceFirst(what, by) : content;
                out.write(written.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** The program as published: compiled from its one file, without our classes. */
    private static String verify(byte[] archive, String noted) throws Exception {
        Path classes = Files.createTempDirectory("draw");
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "21",
                        "-cp",
                        "",
                        "-d",
                        classes.toString(),
                        "src/verifier/java/VerifyDraw.java");
        assertThat(failed).isZero();
        try (URLClassLoader alone =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Method fault = alone.loadClass("VerifyDraw").getMethod("fault", byte[].class, String.class, List.class);
            return (String) fault.invoke(null, archive, noted, new ArrayList<String>());
        }
    }
}
