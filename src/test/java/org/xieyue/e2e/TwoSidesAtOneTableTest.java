package org.xieyue.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xieyue.negotiation.TableStory.COMMISSION;
import static org.xieyue.negotiation.TableStory.HEAT;
import static org.xieyue.negotiation.TableStory.REST;
import static org.xieyue.negotiation.TableStory.commission;
import static org.xieyue.negotiation.TableStory.heat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.identity.Account;
import org.xieyue.identity.CreateToken;
import org.xieyue.identity.Role;
import org.xieyue.negotiation.Aims;
import org.xieyue.negotiation.AnswerPosition;
import org.xieyue.negotiation.KeepAims;
import org.xieyue.negotiation.KeepMinutes;
import org.xieyue.negotiation.LeaveAnswer;
import org.xieyue.negotiation.PrepareDraft;
import org.xieyue.negotiation.TableBoard;
import org.xieyue.negotiation.TablePosition;
import org.xieyue.negotiation.TableState;
import org.xieyue.negotiation.TableStory;
import org.xieyue.negotiation.TableStory.Laid;
import org.xieyue.negotiation.Terms;
import org.xieyue.shared.NotFound;
import org.xieyue.testing.PaperText;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueServerTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two browsers, two sides, one address: what one side tables the other sees at once, and nothing that a side keeps to itself
 * reaches anybody else, by whatever role and channel.
 */
@XieyueServerTest
class TwoSidesAtOneTableTest {

    private static final BigDecimal TARGET = new BigDecimal("7771.3331");
    private static final BigDecimal FLOOR = new BigDecimal("11.7117");

    @LocalServerPort
    int port;

    @Autowired
    TableStory story;

    @Autowired
    TestPeople people;

    @Autowired
    KeepAims keepAims;

    @Autowired
    PrepareDraft prepareDraft;

    @Autowired
    TablePosition tablePosition;

    @Autowired
    AnswerPosition answerPosition;

    @Autowired
    KeepMinutes keepMinutes;

    @Autowired
    TableBoard board;

    @Autowired
    CaseDocuments documents;

    @Autowired
    CreateToken createToken;

    @Autowired
    DSLContext sql;

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> markers = new ArrayList<>();
    private Laid laid;
    private DocumentRow evidence;

    @BeforeEach
    void the_workers_have_prepared_and_tabled_something() {
        laid = story.lay();
        markers.addAll(List.of(TARGET.toPlainString(), FLOOR.toPlainString(), "7,771.3331"));
        people.as(
                        laid.chief(),
                        () -> keepAims.keep(
                                laid.id(),
                                HEAT,
                                new Aims(TARGET, new BigDecimal("16"), FLOOR, marker("argument"), marker("note")),
                                0))
                .orElseThrow();
        people.as(
                        laid.second(),
                        () -> prepareDraft.save(laid.id(), HEAT, new Terms(marker("draft"), null), 0, Set.of()))
                .orElseThrow();
        people.as(
                        laid.chief(),
                        () -> prepareDraft.save(laid.id(), HEAT, new Terms(marker("beside"), null), 0, Set.of()))
                .orElseThrow();
        people.as(laid.second(), () -> keepAims.askMandate(laid.id(), HEAT, new BigDecimal("9.0909"), marker("reason")))
                .orElseThrow();
        markers.add("9.0909");
        UUID narrowed = people.as(
                        laid.second(),
                        () -> keepAims.askMandate(laid.id(), HEAT, new BigDecimal("8.0808"), marker("further")))
                .orElseThrow();
        people.as(
                        laid.chief(),
                        () -> keepAims.decideMandate(
                                laid.id(), narrowed, LeaveAnswer.narrowed(new BigDecimal("9.8989"), marker("answer"))))
                .orElseThrow();
        markers.addAll(List.of("8.0808", "9.8989", "请示"));
        evidence = people.as(
                        laid.second(), () -> keepAims.attach(laid.id(), HEAT, marker("evidence") + ".png", picture()))
                .orElseThrow();
        markers.add(evidence.id().toString());
        people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, heat(24)))
                .orElseThrow();
        people.as(laid.boss(), () -> tablePosition.table(laid.id(), HEAT, heat(12)))
                .orElseThrow();
        people.as(laid.chief(), () -> tablePosition.table(laid.id(), COMMISSION, commission(20)))
                .orElseThrow();
        story.nextRound(laid);
        people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, heat(20)))
                .orElseThrow();
        people.as(laid.boss(), () -> tablePosition.table(laid.id(), HEAT, heat(14)))
                .orElseThrow();
        people.as(laid.boss(), () -> answerPosition.shelve(laid.id(), REST)).orElseThrow();
        people.as(laid.boss(), () -> keepMinutes.attend(laid.id())).orElseThrow();
    }

    private String marker(String what) {
        String marker = "密" + what + UUID.randomUUID().toString().replace("-", "");
        markers.add(marker);
        return marker;
    }

    private void isSilent(String channel, String answer) {
        for (String marker : markers) {
            assertThat(answer).as(channel).doesNotContain(marker);
        }
    }

    private static byte[] picture() {
        java.awt.image.BufferedImage image =
                new java.awt.image.BufferedImage(2, 2, java.awt.image.BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, UUID.randomUUID().hashCode());
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            javax.imageio.ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    // every role, every address of the interface

    @Test
    void no_role_but_the_own_side_gets_any_of_it_by_the_interface() throws Exception {
        List<Account> others = new ArrayList<>(List.of(laid.boss(), laid.manager(), laid.officer()));
        others.add(story.recorder(laid));
        for (Role role : Role.values()) {
            others.add(people.person("别人", role, laid.union()));
        }
        List<String> paths = paths();
        assertThat(paths).hasSizeGreaterThan(20);
        for (Account other : others) {
            String token = token(other);
            for (String path : paths) {
                String answer = get(token, path);
                isSilent(other.appointments() + " " + path, answer.replace(path, ""));
            }
            assertThatThrownBy(() -> people.as(other, () -> documents.open(evidence.id())))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(get(token(laid.second()), "/api/v1/cases/" + laid.id() + "/table/own"))
                .contains(markers.stream()
                        .filter(one -> one.startsWith("密argument"))
                        .toList());
    }

    /** Every address that can be read, about this case. */
    private List<String> paths() throws IOException {
        JsonNode paths = JsonMapper.builder()
                .build()
                .readTree(Files.readString(Path.of("docs/openapi.json")))
                .path("paths");
        Set<String> all = new TreeSet<>();
        paths.propertyNames().forEach(path -> {
            if (paths.path(path).has("get")) {
                String about = path.replace("{round}", "1")
                        .replaceAll("\\{(key|clause)}", "heat")
                        .replaceAll("\\{(document|documentId)}", evidence.id().toString())
                        .replaceAll("\\{[^}]*}", laid.id().toString());
                all.add(about);
            }
        });
        all.add("/api/v1/cases/" + laid.id() + "/table");
        all.add("/api/v1/cases/" + laid.id() + "/table/own");
        all.add("/api/v1/cases/" + laid.id() + "/table/minutes/1");
        all.add("/api/v1/cases?text=" + java.net.URLEncoder.encode("密", StandardCharsets.UTF_8));
        return List.copyOf(all);
    }

    /** A paper is read as whoever opens it reads it. */
    private String get(String token, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = ask(token, path);
        return isPdf(answer) ? PaperText.of(answer.body()) : new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> ask(String token, String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static boolean isPdf(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("Content-Type")
                .filter("application/pdf"::equals)
                .isPresent();
    }

    // the plan on paper

    @Test
    void each_side_prints_its_own_plan_and_nobody_finds_one_among_the_papers() throws Exception {
        String path = "/api/v1/cases/" + laid.id() + "/table/own/plan";
        Account recorder = story.recorder(laid);
        List<DocumentRow> before = people.as(laid.second(), () -> documents.of(laid.id()));
        assertThat(paths()).contains(path);

        String own = get(token(laid.second()), path);
        assertThat(own)
                .contains("集体协商方案（职工方）", laid.chief().name(), "第八条高温补贴", "7,771.3331元/天", "11.7117元/天")
                .contains("9.8989元/天", "待首席答复", "文书式样：协商方案2026-2")
                .contains(markers.stream()
                        .filter(one -> one.matches("密(argument|note|draft|reason|further|answer|evidence).*"))
                        .toList());
        String theirs = get(token(laid.boss()), path);
        assertThat(theirs)
                .contains("集体协商方案（企业方）", "尚未填写任何条款的目标和底线。", laid.manager().name());
        isSilent("plan of the other side", theirs);
        for (Account other : List.of(laid.officer(), recorder, people.person("别人", Role.NEGOTIATOR, laid.union()))) {
            HttpResponse<byte[]> answer = ask(token(other), path);
            assertThat(answer.statusCode()).isIn(403, 404);
            isSilent("plan", new String(answer.body(), StandardCharsets.UTF_8));
        }
        assertThat(people.as(laid.second(), () -> documents.of(laid.id()))).isEqualTo(before);
    }

    private String token(Account who) {
        return people.as(who, () -> createToken.create("test")).orElseThrow().secret();
    }

    // what is stored in clear: timeline, trail, messages, process variables, search words

    @Test
    void none_of_it_stands_in_clear_in_any_table_but_the_paper_itself() throws Exception {
        ask(token(laid.second()), "/api/v1/cases/" + laid.id() + "/table/own/plan");
        for (Record column : sql.fetch("""
                select table_schema, table_name, column_name from information_schema.columns
                where table_schema = 'public' and data_type in ('text', 'character varying', 'jsonb', 'json')
                  and table_name not in ('document')""")) {
            for (String marker : markers) {
                if (marker.equals(evidence.id().toString())) {
                    continue;
                }
                assertThat(sql.fetchOne(
                                        "select count(*) from \"%s\".\"%s\" where \"%s\"::text like ?"
                                                .formatted(
                                                        column.get(0, String.class),
                                                        column.get(1, String.class),
                                                        column.get(2, String.class)),
                                        "%" + marker + "%")
                                .get(0, Long.class))
                        .as(column + " " + marker)
                        .isZero();
            }
        }
    }

    @Test
    void the_printed_minutes_and_the_papers_of_the_case_hold_none_of_it() {
        story.endRound(laid);
        String digest =
                people.as(laid.boss(), () -> board.myMinutes(laid.id(), 2)).digest();
        people.as(laid.chief(), () -> keepMinutes.confirm(laid.id(), 2, digest)).orElseThrow();
        people.as(laid.boss(), () -> keepMinutes.confirm(laid.id(), 2, digest)).orElseThrow();
        List<DocumentRow> papers = people.as(laid.boss(), () -> documents.of(laid.id()));
        assertThat(papers).isNotEmpty().noneMatch(row -> row.id().equals(evidence.id()));
        assertThat(people.as(laid.second(), () -> documents.of(laid.id())))
                .anyMatch(row -> row.id().equals(evidence.id()));
        for (DocumentRow row : papers) {
            byte[] pdf = people.as(laid.boss(), () -> documents.open(row.id())).bytes();
            isSilent(row.fileName(), PaperText.of(pdf));
        }
    }

    // two browsers

    @Test
    void what_one_side_tables_the_other_sees_at_once_and_nothing_else() {
        try (Chromium chromium = new Chromium("http://localhost:" + port)) {
            Page chief = window(chromium, laid.chief());
            Page boss = window(chromium, laid.boss());
            List<String> heard = new CopyOnWriteArrayList<>();
            boss.onWebSocket(socket -> socket.onFrameReceived(frame -> heard.add(String.valueOf(frame.text()))));
            for (Page page : List.of(chief, boss)) {
                page.navigate("http://localhost:" + port + "/" + TableState.path(laid.id()));
                page.locator(".talks tbody tr").first().waitFor();
            }
            assertThat(chief.locator(".table-foot .own").textContent()).contains(FLOOR.toPlainString());
            shot(chief, "workers");
            shot(boss, "employers");

            people.as(
                            laid.second(),
                            () -> keepAims.keep(
                                    laid.id(), COMMISSION, new Aims(null, null, null, marker("later"), ""), 0))
                    .orElseThrow();
            people.as(laid.chief(), () -> tablePosition.table(laid.id(), COMMISSION, commission(21)))
                    .orElseThrow();
            boss.getByText("21 %").first().waitFor();
            boss.keyboard().press("j");
            boss.keyboard().press("n");
            for (String path : List.of(
                    TableState.path(laid.id()) + "?round=1",
                    "bargaining/" + laid.id() + "/minutes/2",
                    "bargaining/" + laid.id() + "/meeting")) {
                boss.navigate("http://localhost:" + port + "/" + path);
                boss.locator(".talks, .minutes, .meeting-clause").first().waitFor();
                isSilent(path, boss.content());
            }
            assertThat(heard).isNotEmpty();
            for (String answer : heard) {
                isSilent("what the browser received", answer);
            }
            pictures(chief);
        }
    }

    private Page window(Chromium chromium, Account who) {
        return chromium.window(who.login(), TestPeople.PASSWORD, false, 1400, 900)
                .page();
    }

    private void pictures(Page chief) {
        chief.navigate("http://localhost:" + port + "/bargaining/" + laid.id() + "/meeting");
        chief.locator(".meeting-clause").waitFor();
        shot(chief, "meeting");
        chief.navigate("http://localhost:" + port + "/bargaining/" + laid.id() + "/minutes/2");
        chief.locator(".minutes").waitFor();
        shot(chief, "minutes");
        chief.navigate("http://localhost:" + port + "/" + TableState.path(laid.id()));
        chief.locator(".talks tbody tr").first().waitFor();
        chief.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        shot(chief, "dark");
        chief.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        chief.setViewportSize(390, 844);
        shot(chief, "phone");
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/talks-" + name + ".png"))
                .setFullPage(name.equals("phone")));
    }
}
