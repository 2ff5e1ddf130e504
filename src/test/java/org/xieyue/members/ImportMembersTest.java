package org.xieyue.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionLevel;
import org.xieyue.identity.Unions;
import org.xieyue.members.ImportReport.FlawedRow;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ImportMembersTest {

    private static int sequence;

    @Autowired
    ImportMembers importMembers;

    @Autowired
    ImportUnions importUnions;

    @Autowired
    MemberSearch search;

    @Autowired
    TestPeople people;

    @Autowired
    Unions unions;

    @TempDir
    Path folder;

    private Organisation here;
    private String basic;

    @BeforeEach
    void organisation() {
        here = people.organisation();
        basic = unions.find(here.basic()).map(Union::name).orElseThrow();
    }

    @Test
    void a_check_changes_nothing_and_the_application_writes_what_was_shown() {
        ImportReport checked = check(line(basic, "张三丰", freshId(), "")).orElseThrow();

        assertThat(checked.counts()).containsExactly(Map.entry(RowAction.CREATE, 1));
        assertThat(membersCalled("张三丰")).isEmpty();

        apply(checked, false).orElseThrow();
        assertThat(membersCalled("zsf")).extracting(MemberRow::name).containsExactly("张三丰");
    }

    @Test
    void an_identification_number_is_shown_masked_and_found_whole() {
        String id = freshId();
        apply(check(line(basic, "王五", id, "")).orElseThrow(), false).orElseThrow();

        assertThat(membersCalled(id))
                .singleElement()
                .satisfies(row ->
                        assertThat(row.maskedNationalId()).contains("********").doesNotContain(id));
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String file = line(basic, "赵六", freshId(), "M-" + freshId());
        apply(check(file).orElseThrow(), false).orElseThrow();

        assertThat(check(file).orElseThrow().counts()).containsExactly(Map.entry(RowAction.SAME, 1));
    }

    @Test
    void who_has_a_new_name_is_found_by_it() {
        String id = freshId();
        apply(check(line(basic, "郑旧名", id, "")).orElseThrow(), false).orElseThrow();
        apply(check(line(basic, "郑新称", id, "")).orElseThrow(), false).orElseThrow();

        assertThat(membersCalled("zxc")).extracting(MemberRow::name).containsExactly("郑新称");
        assertThat(membersCalled("zjm")).isEmpty();
    }

    @Test
    void applying_twice_writes_once() {
        ImportReport checked = check(line(basic, "孙七", freshId(), "")).orElseThrow();

        assertThat(apply(checked, false).orElseThrow().applied()).isTrue();
        assertThat(apply(checked, false).orElseThrow().applied()).isTrue();
        assertThat(membersCalled("孙七")).hasSize(1);
    }

    @Test
    void every_wrong_row_is_named_with_all_that_is_wrong() {
        String id = freshId();
        String wrongDigit = id.substring(0, 17) + (id.charAt(17) == '1' ? '2' : '1');
        ImportReport report = check(line(basic, "一", id, "") // line 2
                        + line(basic, "二", id, "") // 3: repeats line 2
                        + line(basic, "三", wrongDigit, "") // 4
                        + line("没有这个工会", "", freshId(), "")) // 5
                .orElseThrow();

        assertThat(report.firstFlaws())
                .containsExactly(
                        new FlawedRow(3, List.of("nationalIdTwice:2")),
                        new FlawedRow(4, List.of("nationalId.CHECK_DIGIT")),
                        new FlawedRow(5, List.of("unionUnknown:没有这个工会", "nameMissing")));
    }

    @Test
    void one_wrong_row_stops_all_unless_the_right_ones_are_wanted() {
        ImportReport checked = check(line(basic, "对一", freshId(), "") + line(basic, "错一", "123", ""))
                .orElseThrow();

        assertThat(apply(checked, false).reasons()).extracting(Refusal::code).containsExactly("import.rowsRefused");
        assertThat(membersCalled("对一")).isEmpty();

        apply(checked, true).orElseThrow();
        assertThat(membersCalled("对一")).hasSize(1);
        assertThat(membersCalled("错一")).isEmpty();
    }

    @Test
    void a_row_in_another_encoding_is_named() throws IOException {
        byte[] good = ("工会,姓名,证件号码,会员编号\n" + line(basic, "好", freshId(), "")).getBytes(StandardCharsets.UTF_8);
        byte[] bad = line(basic, "坏", freshId(), "").getBytes(Charset.forName("GB18030"));
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(good);
        both.write(bad);

        assertThat(check(both.toByteArray()).orElseThrow().firstFlaws())
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(3))
                .satisfies(row -> assertThat(row.flaws()).contains("encoding"));
    }

    @Test
    void a_broken_file_leaves_no_trace() {
        Answer<ImportReport> answer = check("PK\u0003\u0004 no workbook".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.reasons()).extracting(Refusal::code).containsExactly("import.broken");
        assertThat(answer.reasons()).extracting(Refusal::field).containsExactly("file");
    }

    @Test
    void membership_moves_with_work_inside_the_scope() {
        String id = freshId();
        apply(check(line(basic, "周转", id, "")).orElseThrow(), false).orElseThrow();
        people.union(here.county(), "新东家工会" + id, UnionLevel.BASIC, "AH");

        ImportReport move = check(line("新东家工会" + id, "周转", id, "")).orElseThrow();
        assertThat(move.counts()).containsExactly(Map.entry(RowAction.MOVE, 1));
        apply(move, false).orElseThrow();

        assertThat(membersCalled(id)).extracting(MemberRow::unionName).containsExactly("新东家工会" + id);
    }

    @Test
    void a_member_of_another_city_is_not_taken_away() {
        String id = freshId();
        apply(check(line(basic, "吴外", id, "")).orElseThrow(), false).orElseThrow();
        var stranger = people.person("邻市管理", Role.ADMINISTRATOR, here.otherCity());
        String otherBasic = unions.find(here.otherBasic()).map(Union::name).orElseThrow();

        ImportReport report = people.as(
                        stranger,
                        () -> importMembers.check(
                                here.otherCity(),
                                MatchRule.NATIONAL_ID,
                                "m.csv",
                                file(header(line(otherBasic, "吴外", id, "")))))
                .orElseThrow();

        assertThat(report.firstFlaws()).containsExactly(new FlawedRow(2, List.of("memberElsewhere")));
    }

    @Test
    void a_wrong_identification_number_is_corrected_by_membership_number() {
        String number = "N-" + freshId();
        apply(check(line(basic, "郑改", freshId(), number)).orElseThrow(), false).orElseThrow();
        String right = freshId();

        ImportReport correction = people.as(
                        here.administrator(),
                        () -> importMembers.check(
                                here.city(),
                                MatchRule.MEMBER_NUMBER,
                                "m.csv",
                                file(header(line(basic, "郑改", right, number)))))
                .orElseThrow();
        assertThat(correction.counts()).containsExactly(Map.entry(RowAction.UPDATE, 1));
        apply(correction, false).orElseThrow();

        assertThat(membersCalled(right)).hasSize(1);
    }

    @Test
    void what_has_changed_since_the_check_stops_the_application() {
        String id = freshId();
        ImportReport first = check(line(basic, "先到", id, "")).orElseThrow();
        ImportReport second = check(line(basic, "后到", id, "")).orElseThrow();
        apply(first, false).orElseThrow();

        assertThat(apply(second, false).reasons()).extracting(Refusal::code).containsExactly("import.changedMeanwhile");
        assertThat(membersCalled("后到")).isEmpty();
    }

    @Test
    void the_result_file_lists_every_row() throws IOException {
        ImportReport checked = check(line(basic, "甲", freshId(), "") + line(basic, "乙", "123", ""))
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        people.run(here.administrator(), () -> {
            try {
                importMembers.writeResult(checked.id(), Texts.CHINESE, out);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(1)).isEqualTo("新增");
            assertThat(rows.get(2).getCellText(2)).isEqualTo("证件号码应为 18 位");
        }
    }

    @Test
    void an_import_of_another_city_does_not_exist_for_a_stranger() {
        ImportReport checked = check(line(basic, "密", freshId(), "")).orElseThrow();
        var stranger = people.person("邻市管理", Role.ADMINISTRATOR, here.otherCity());

        assertThatThrownBy(() -> people.as(stranger, () -> importMembers.report(checked.id())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void unions_are_founded_all_or_none() {
        String county = unions.find(here.county()).map(Union::name).orElseThrow();
        String mark = freshId();
        Path file = file("名称,级别,上级工会\n新街道" + mark + ",街道," + county + "\n新基层" + mark + ",基层,新街道" + mark + "\n坏,什么,"
                + county + "\n");
        List<UnionLine> lines = people.as(here.administrator(), () -> importUnions.check(here.city(), "u.csv", file))
                .orElseThrow();

        assertThat(lines)
                .extracting(UnionLine::action)
                .containsExactly(RowAction.CREATE, RowAction.CREATE, RowAction.REFUSED);
        assertThat(people.as(here.administrator(), () -> importUnions.apply(here.city(), lines))
                        .isDone())
                .isFalse();

        assertThat(people.as(here.administrator(), () -> importUnions.apply(here.city(), lines.subList(0, 2)))
                        .orElseThrow())
                .isEqualTo(2);
        assertThat(unions.subtree(here.county())).extracting(Union::name).contains("新街道" + mark, "新基层" + mark);
        assertThat(people.as(here.administrator(), () -> importUnions.check(here.city(), "u.csv", file))
                        .orElseThrow())
                .extracting(UnionLine::action)
                .containsExactly(RowAction.SAME, RowAction.SAME, RowAction.REFUSED);
    }

    private Answer<ImportReport> check(String lines) {
        return check(header(lines).getBytes(StandardCharsets.UTF_8));
    }

    private Answer<ImportReport> check(byte[] content) {
        return people.as(
                here.administrator(),
                () -> importMembers.check(here.city(), MatchRule.NATIONAL_ID, "m.csv", file(content)));
    }

    private Answer<ImportReport> apply(ImportReport checked, boolean withoutRefused) {
        return people.as(here.administrator(), () -> importMembers.apply(checked.id(), withoutRefused));
    }

    private List<MemberRow> membersCalled(String text) {
        return people.as(
                here.administrator(),
                () -> search.page(here.city(), text, null, 10).rows());
    }

    private static String header(String lines) {
        return "工会,姓名,证件号码,会员编号\n" + lines;
    }

    private static String line(String union, String name, String id, String number) {
        return String.join(",", union, name, id, number) + "\n";
    }

    private static synchronized String freshId() {
        sequence++;
        String digits = String.format(
                Locale.ROOT, "340600%tY%<tm%<td%03d", LocalDate.of(1970, 1, 1).plusDays(sequence), sequence % 1000);
        return digits + NationalId.checkCharacter(digits);
    }

    private Path file(String content) {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private Path file(byte[] content) {
        try {
            return Files.write(folder.resolve("upload"), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
