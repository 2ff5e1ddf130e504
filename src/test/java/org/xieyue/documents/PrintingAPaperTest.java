package org.xieyue.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.xieyue.shared.OutOfOrder;

class PrintingAPaperTest {

    private final PaperPrinting printing = new PaperPrinting();

    private byte[] print(String body) {
        PaperContent.check("决定书", body);
        return printing.print(
                "决定书",
                PaperPrinting.read("papers/paper.xhtml")
                        .replace("{title}", "困难帮扶决定书")
                        .replace("{number}", "HB-2026-0417")
                        .replace("{union}", "淮北市总工会")
                        .replace("{code}", "1A2B-3C4D-5E6F-7081")
                        .replace("{date}", "2026年11月22日")
                        .replace("{body}", body));
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append('\n');
            }
            return text.toString().replaceAll("\\s+", "");
        }
    }

    @Test
    void the_text_of_a_paper_can_be_read_out_in_its_order() throws IOException {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("救助金额", "¥3,000.00");
        facts.put("救助类别", "生活救助");
        String text = textOf(print(new PaperBody()
                .address("张某某同志:")
                .paragraph("您提出的困难帮扶申请，经公示无异议，现决定予以帮扶。")
                .facts(facts)
                .list(List.of("款项汇入本人账户", "不服决定可以申请复核"))
                .html()));
        assertThat(text)
                .containsSubsequence(
                        "淮北市总工会",
                        "编号：HB-2026-0417",
                        "困难帮扶决定书",
                        "张某某同志:",
                        "您提出的困难帮扶申请，经公示无异议，现决定予以帮扶。",
                        "救助金额",
                        "¥3,000.00",
                        "救助类别",
                        "生活救助",
                        "1.款项汇入本人账户",
                        "2.不服决定可以申请复核",
                        "（盖章处）",
                        "2026年11月22日")
                .contains("HB-2026-0417·核验码1A2B-3C4D-5E6F-7081·第1页共1页");
    }

    @Test
    void a_long_chinese_paragraph_is_broken_within_the_page_and_a_long_paper_has_several() throws IOException {
        String sentence = "困难职工帮扶资金实行实名制发放专款专用。";
        String body = new PaperBody().paragraph(sentence.repeat(150)).html();
        byte[] pdf = print(body);
        try (PdfReader reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(textOf(pdf).split("困难职工帮扶资金", -1)).hasSizeGreaterThan(120);
    }

    @Test
    void values_are_text_and_never_become_part_of_the_page() throws IOException {
        String text = textOf(print(new PaperBody()
                .paragraph("</p><h1>批准</h1> & \"引号\" 'x' <img src='file:///etc/passwd'/>")
                .html()));
        assertThat(text).contains("</p><h1>批准</h1>&\"引号\"'x'<imgsrc='file:///etc/passwd'/>");
        assertThat(PaperBody.escaped("a\u0000\u0008b")).isEqualTo("ab");
    }

    @Test
    void a_body_that_fetches_something_breaks_out_or_is_not_well_formed_is_refused() {
        for (String body : List.of(
                "<p><img src=\"http://169.254.169.254/\"/></p>",
                "<link href=\"file:///etc/passwd\"/>",
                "<p style=\"background: url(http://x/)\">x</p>",
                "</div><style>@import 'http://x/';</style><div>",
                "<style>p { content: url(http://x/) }</style>",
                "<p onclick=\"x()\">x</p>",
                "<p>open",
                "<p>&nbsp;</p>")) {
            assertThatThrownBy(() -> print(body)).as(body).isInstanceOf(OutOfOrder.class);
        }
    }

    @Test
    void a_character_without_a_glyph_stops_the_paper_and_can_be_asked_about_before() {
        String rare = new String(Character.toChars(0x2A6D5));
        assertThat(printing.unprintable("张" + rare + "丰")).containsExactly(rare);
        assertThat(printing.unprintable("张三丰 ABC ¥3,000.00 《办法》第十条（一）①")).isEmpty();
        assertThatThrownBy(() -> print("<p>张" + rare + "</p>"))
                .isInstanceOf(OutOfOrder.class)
                .hasMessageContaining("U+2A6D5")
                .hasMessageNotContaining("张");
    }

    @Test
    void the_font_is_embedded_in_part_so_that_a_letter_stays_small() {
        byte[] pdf = print("<p>同意</p>");
        assertThat(pdf.length).isLessThan(200_000);
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("NotoSansSC");
        assertThat(PdfInspection.inspect("a.pdf", pdf).isDone())
                .as("our own papers pass our own inspection")
                .isTrue();
    }

    @Test
    void the_same_paper_is_the_same_file() {
        assertThat(ContentHash.of(print("<p>同意</p>"))).isEqualTo(ContentHash.of(print("<p>同意</p>")));
        assertThat(ContentHash.of(print("<p>同意</p>"))).isNotEqualTo(ContentHash.of(print("<p>不同意</p>")));
    }
}
