package org.xieyue.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.campaigns.CampaignStory;
import org.xieyue.campaigns.ExportBoard;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.documents.PaperBody;
import org.xieyue.documents.Papers;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.negotiation.TableStory;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** The employers give what was asked for; only named representatives read it, on copies with their name, and leave a trace. */
@XieyueTest
class DataPackTest {

    private static final String SECRET = "平台抽成总额九千万元不外传";

    @Autowired
    TableStory tables;

    @Autowired
    RequestedInformation information;

    @Autowired
    AnswerItem answer;

    @Autowired
    ReadDataPack read;

    @Autowired
    DisclosureReminders reminders;

    @Autowired
    CaseDocuments documents;

    @Autowired
    Papers papers;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock time;

    @Autowired
    BusinessClock clock;

    @Autowired
    CampaignStory campaigns;

    @Autowired
    ExportBoard exportBoard;

    @Autowired
    DSLContext database;

    private TableStory.Laid laid;
    private LocalDate due;

    @BeforeEach
    void the_workers_have_asked() {
        laid = tables.lay();
        due = clock.today().plusDays(5);
        tables.run(() -> information.ask(laid.id(), List.of("抽成总额", "在线时长"), due));
    }

    @AfterEach
    void real_time_again() {
        time.reset();
    }

    @Test
    void both_sides_read_what_the_employers_gave_item_by_item() {
        UUID file = given(0);
        people.as(laid.manager(), () -> answer.say(laid.id(), item(1), AnswerKind.GIVEN, "  系统按月汇总,下周补充。 "))
                .orElseThrow();

        DataPack pack = people.as(laid.second(), () -> read.pack(laid.id()));

        assertThat(pack.mayAnswer()).isFalse();
        assertThat(pack.items()).extracting(DataPack.Item::what).containsExactly("抽成总额", "在线时长");
        assertThat(pack.items().getFirst().files())
                .extracting(DataPack.File::id, DataPack.File::name, DataPack.File::addedBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        file, "抽成总额.pdf", laid.boss().name()));
        assertThat(pack.items().get(1).answer()).isEqualTo("系统按月汇总,下周补充。");
        assertThat(people.as(laid.boss(), () -> read.pack(laid.id())).mayAnswer())
                .isTrue();
    }

    @Test
    void a_copy_bears_the_readers_name_and_the_time_and_the_opening_is_written_down() throws Exception {
        UUID file = given(0);

        CaseDocuments.Content copy = people.as(laid.chief(), () -> read.open(laid.id(), file));
        people.as(laid.second(), () -> read.open(laid.id(), file));

        String text = words(copy.bytes());
        assertThat(text)
                .contains(SECRET)
                .contains(laid.chief().name())
                .contains(clock.today().toString());
        assertThat(text).doesNotContain(laid.second().name());
        assertThat(people.as(laid.boss(), () -> read.pack(laid.id())).openings())
                .extracting(DataPack.Opening::by)
                .containsExactlyInAnyOrder(laid.chief().name(), laid.second().name());
        assertThat(database.fetchOne(
                                "select count(*) from audit_entry where action = 'disclosure.opened' and subject_id = ?",
                                laid.id().toString())
                        .get(0, Integer.class))
                .isEqualTo(2);
    }

    @Test
    void a_picture_is_given_out_as_a_page_with_the_readers_name() throws Exception {
        byte[] picture = picture();
        UUID file = people.as(laid.boss(), () -> answer.add(laid.id(), item(0), "截图.png", picture))
                .orElseThrow();

        CaseDocuments.Content copy = people.as(laid.chief(), () -> read.open(laid.id(), file));

        assertThat(copy.fileName()).isEqualTo("截图.pdf");
        assertThat(words(copy.bytes())).contains(laid.chief().name());
    }

    @Test
    void whoever_is_not_named_finds_nothing_whatever_their_post() {
        UUID file = given(0);
        Account recorder = tables.recorder(laid);
        for (Role role : Role.values()) {
            Account stranger = people.person(role.name(), role, laid.union());
            finds_nothing(stranger, file);
        }
        finds_nothing(laid.officer(), file);
        finds_nothing(recorder, file);
        TableStory.Laid other = tables.lay();
        finds_nothing(other.chief(), file);
        assertThatThrownBy(() -> people.as(other.chief(), () -> read.open(other.id(), file)))
                .isInstanceOf(NotFound.class);
    }

    private void finds_nothing(Account stranger, UUID file) {
        assertThatThrownBy(() -> people.as(stranger, () -> read.pack(laid.id())))
                .as(stranger.name())
                .isInstanceOfAny(NotFound.class, NotAllowed.class);
        assertThatThrownBy(() -> people.as(stranger, () -> read.open(laid.id(), file)))
                .as(stranger.name())
                .isInstanceOfAny(NotFound.class, NotAllowed.class);
        assertThatThrownBy(() -> people.as(stranger, () -> answer.say(laid.id(), item(0), AnswerKind.GIVEN, "代答")))
                .as(stranger.name())
                .isInstanceOfAny(NotFound.class, NotAllowed.class);
    }

    @Test
    void the_workers_do_not_answer_for_the_employers() {
        assertThatThrownBy(() -> people.as(laid.chief(), () -> answer.say(laid.id(), item(0), AnswerKind.GIVEN, "代答")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> people.as(laid.chief(), () -> answer.add(laid.id(), item(0), "x.pdf", pdf())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nothing_given_stands_among_the_papers_of_the_case_or_readable_in_the_database() {
        given(0);
        people.as(laid.boss(), () -> answer.say(laid.id(), item(1), AnswerKind.GIVEN, SECRET))
                .orElseThrow();

        assertThat(people.as(laid.chief(), () -> documents.of(laid.id())))
                .extracting(DocumentRow::fileName)
                .doesNotContain("抽成总额.pdf");
        assertThat(database.fetchOne(
                                """
                                select count(*) from disclosure_item i left join disclosure_file f on f.item_id = i.id
                                where i.case_id = ? and (position(? in coalesce(i.sealed_answer, '')) > 0
                                    or position(? in coalesce(f.sealed_name, '')) > 0
                                    or position(? in coalesce(f.sealed_content, '')) > 0)""",
                                laid.id().value(),
                                SECRET.getBytes(StandardCharsets.UTF_8),
                                "抽成总额.pdf".getBytes(StandardCharsets.UTF_8),
                                "%PDF".getBytes(StandardCharsets.UTF_8))
                        .get(0, Integer.class))
                .isZero();
    }

    @Test
    void only_files_that_can_carry_a_name_are_taken_and_the_same_file_is_kept_once() {
        CampaignStory.Begun campaign = campaigns.begun();
        byte[] table = people.as(campaign.officer(), () -> exportBoard.xlsx(campaign.id(), Texts.CHINESE));
        assertThat(codes(people.as(laid.boss(), () -> answer.add(laid.id(), item(0), "表.xlsx", table))))
                .containsExactly("disclosures.cannot-carry-name");
        byte[] same = pdf();
        UUID first = people.as(laid.boss(), () -> answer.add(laid.id(), item(0), "一.pdf", same))
                .orElseThrow();
        assertThat(people.as(laid.boss(), () -> answer.add(laid.id(), item(0), "二.pdf", same))
                        .orElseThrow())
                .isEqualTo(first);
        assertThat(codes(people.as(laid.boss(), () -> answer.say(laid.id(), item(0), AnswerKind.GIVEN, " "))))
                .containsExactly("disclosures.bad-answer");
    }

    @Test
    void an_overdue_item_is_said_once_to_those_who_owe_it_and_to_the_workers_chief() {
        given(0);
        time.setTo(due);
        reminders.remind();
        assertThat(reminded()).isZero();
        time.setTo(due.plusDays(1));
        reminders.remind();
        reminders.remind();

        assertThat(reminded())
                .as("two of the employers and the workers' chief, about the second item")
                .isEqualTo(3);
        assertThat(people.as(laid.chief(), () -> read.pack(laid.id())).items())
                .extracting(DataPack.Item::overdue)
                .containsExactly(false, true);
    }

    private int reminded() {
        return database.fetchOne(
                        "select count(*) from message where what = 'disclosure.overdue' and case_id = ?",
                        laid.id().value())
                .get(0, Integer.class);
    }

    private UUID given(int position) {
        return people.as(laid.boss(), () -> answer.add(laid.id(), item(position), "抽成总额.pdf", pdf()))
                .orElseThrow();
    }

    private UUID item(int position) {
        return people.as(laid.boss(), () -> read.pack(laid.id()))
                .items()
                .get(position)
                .id();
    }

    private byte[] pdf() {
        return papers.print(
                laid.union(), "1", "资料", new PaperBody().paragraph(SECRET).html());
    }

    private static byte[] picture() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String words(byte[] pdf) throws Exception {
        try (PdfReader reader = new PdfReader(pdf)) {
            return new PdfTextExtractor(reader).getTextFromPage(1);
        }
    }

    private static List<String> codes(Answer<?> refused) {
        return refused.reasons().stream().map(Refusal::code).toList();
    }
}
