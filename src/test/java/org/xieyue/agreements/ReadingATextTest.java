package org.xieyue.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingATextTest {

    private static final String WRITTEN = """
            网约车行业集体合同
            为保障职工权益,经协商一致,签订本合同。

            第一章 总则
            第一条 本合同适用于本市网约车行业。
            第二章 劳动报酬
            第 二 条　最低月收入 全日制司机月收入不低于3,500 元/月,低于的由企业补足。
            第三条规定的情形除外。
            第３条【在线时长】每日在线不超过11 小时/天。
            (一)连续4小时提示休息;
            (二)停止派单。
            第三条之一 企业应当提供饮水。
            第四条 抽成
            企业服务费比例不高于百分之二十。
            第五条 违约责任:按《劳动合同法》第五十六条处理。

            甲方(盖章):某公司
            乙方(盖章):某工会
            2026年3月1日
            """;

    @Test
    void each_number_at_the_beginning_of_a_line_begins_a_clause() {
        assertThat(TextReading.read(WRITTEN).clauses())
                .extracting(Clause::number)
                .containsExactly("", "第一条", "第二条", "第３条", "第三条之一", "第四条", "第五条", "");
    }

    @Test
    void a_line_that_speaks_about_a_clause_begins_none() {
        assertThat(clause("第二条").text()).contains("第三条规定的情形除外。");
    }

    @Test
    void no_word_is_lost() {
        String read = TextReading.read(WRITTEN).clauses().stream()
                .map(clause -> clause.number() + clause.title() + clause.text())
                .reduce("", String::concat);
        for (String word : new String[] {"网约车行业集体合同", "签订本合同", "劳动报酬", "提示休息", "停止派单", "提供饮水", "某工会", "2026年3月1日"}) {
            assertThat(read).contains(word);
        }
    }

    @Test
    void titles_come_from_the_line_from_brackets_or_from_the_chapter() {
        assertThat(clause("第一条").title()).isEqualTo("总则");
        assertThat(clause("第二条").title()).isEqualTo("最低月收入");
        assertThat(clause("第３条").title()).isEqualTo("在线时长");
        assertThat(clause("第四条").title()).isEqualTo("抽成");
        assertThat(clause("第四条").text()).isEqualTo("企业服务费比例不高于百分之二十。");
    }

    @Test
    void subjects_and_figures_are_guessed() {
        assertThat(clause("第二条").topic()).isEqualTo(BargainingTopic.MINIMUM_MONTHLY_PAY);
        assertThat(clause("第二条").figure()).isEqualTo(Figure.atLeast("3500", FigureUnit.YUAN_PER_MONTH));
        assertThat(clause("第３条").topic()).isEqualTo(BargainingTopic.ONLINE_HOURS_AND_REST);
        assertThat(clause("第３条").figure()).isEqualTo(Figure.atMost("11", FigureUnit.HOURS_PER_DAY));
        assertThat(clause("第四条").figure()).isEqualTo(Figure.atMost("20", FigureUnit.PERCENT));
        assertThat(clause("第五条").figure()).isNull();
    }

    @Test
    void two_bound_numbers_in_one_clause_are_no_figure_at_all() {
        assertThat(TextReading.figure("不低于3500元/月,不超过11小时")).isNull();
    }

    @Test
    void a_text_that_was_read_again_keeps_the_keys_of_its_clauses() {
        AgreementText earlier = TextReading.read(WRITTEN);
        AgreementText again = TextReading.read(
                WRITTEN.replace("3,500 元/月", "3,800 元/月").replace("第五条 违约", "第五条 公示 结果上墙。\n第六条 违约"), earlier);
        assertThat(again.clauses().stream()
                        .filter(one -> one.number().equals("第二条"))
                        .findFirst()
                        .orElseThrow()
                        .key())
                .isEqualTo(clauseIn(earlier, "第二条").key());
        assertThat(clauseIn(again, "第六条").key())
                .isEqualTo(clauseIn(earlier, "第五条").key());
        assertThat(earlier.clause(clauseIn(again, "第五条").key())).isEmpty();
    }

    @Test
    void a_text_without_any_clause_number_is_one_clause() {
        assertThat(TextReading.read("双方同意提高计件单价。").clauses()).hasSize(1);
        assertThat(TextReading.read(" \n ").clauses()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,一", "10,十", "12,十二", "20,二十", "105,一百零五", "110,一百一十", "1001,一千零一", "1010,一千零一十"})
    void numbers_are_written_and_read_as_contracts_write_them(int number, String written) {
        assertThat(ChineseNumber.write(number)).isEqualTo(written);
        assertThat(ChineseNumber.parse(written)).hasValue(number);
    }

    @Test
    void a_word_file_is_read_with_its_own_numbers_and_without_what_was_deleted() throws IOException {
        String document = """
                <w:document xmlns:w="urn:w"><w:body>
                <w:p><w:r><w:t>集体合同</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>每日在线</w:t></w:r>\
                <w:del><w:r><w:delText>不限</w:delText><w:t>删去</w:t></w:r></w:del><w:ins><w:r><w:t>不超过11小时。</w:t></w:r></w:ins></w:p>
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>其他</w:t><w:tab/><w:t>另行协商。</w:t></w:r></w:p>
                </w:body></w:document>""";
        String numbering = """
                <w:numbering xmlns:w="urn:w"><w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:lvlText w:val="第%1条"/></w:lvl>\
                <w:lvl w:ilvl="1"><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>""";
        String read = DocxText.of(zip(document, numbering)).orElseThrow();
        assertThat(TextReading.read(read).clauses())
                .extracting(one -> one.number() + "|" + one.title() + "|" + one.text())
                .containsExactly("|首部|集体合同", "第一条||每日在线不超过11小时。", "第二条|其他|另行协商。");
    }

    @Test
    void what_is_no_word_file_and_what_names_foreign_entities_is_not_read() throws IOException {
        assertThat(DocxText.of("no zip".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(DocxText.of(
                        zip("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x><t>&e;</t></x>", "<n/>")))
                .isEmpty();
    }

    private static byte[] zip(String document, String numbering) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(document.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/numbering.xml"));
            zip.write(numbering.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static Clause clause(String number) {
        return clauseIn(TextReading.read(WRITTEN), number);
    }

    private static Clause clauseIn(AgreementText text, String number) {
        return text.clauses().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
