package org.xieyue.bargaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.bargaining.BargainingStory.Talk;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.testing.TestClock;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Offer, receipt, reply, reminder, opinion and register are written by the forms of their version. */
@XieyueTest
class LettersByTheirFormsTest {

    @Autowired
    HuaibeiRounds huaibei;

    @Autowired
    BargainingStory story;

    @Autowired
    CaseDocuments documents;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @AfterEach
    void real_time_again() {
        clock.reset();
    }

    private String text(Talk talk, String kind) {
        return people.as(
                talk.officer(),
                () -> documents.of(talk.id()).stream()
                        .filter(row -> row.kind().equals(kind))
                        .map(row -> read(documents.open(row.id()).bytes()))
                        .findFirst()
                        .orElseThrow());
    }

    private static String read(byte[] pdf) {
        try {
            return new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1).replaceAll("\\s", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void every_letter_says_what_it_is_about_and_by_which_form_it_is_written() {
        clock.setTo(LocalDate.of(2026, 1, 5));
        Talk talk = huaibei.jointlyOffered(huaibei.cast());
        String number = story.facts(talk).row().number();
        assertThat(text(talk, "bargaining-offer"))
                .contains("集体协商要约书", "现就下列事项向你方提出集体协商要约：", "平台抽成不超过百分之十八。", "周首席", "2026年1月5日")
                .contains("文书式样：要约书2026-2")
                .doesNotContain("{", "null");
        assertThat(text(talk, "bargaining-receipt")).contains(number, "2026年1月26日", "送达回执2026-2");

        huaibei.accepted(talk, talk.employers().subList(0, 7));
        assertThat(text(talk, "bargaining-reply")).contains("同意就要约所列事项开展集体协商", number, "应约书2026-2");

        huaibei.on(talk, LocalDate.of(2026, 1, 24));
        assertThat(text(talk, "bargaining-reminder"))
                .contains("出行平台7：", "2026年1月5日", "2026年1月26日", "提示函2026-2")
                .doesNotContain("出行平台0");

        huaibei.on(talk, LocalDate.of(2026, 1, 27));
        story.done(talk, "处理未应约情况", "settle-press", Map.of());
        story.done(talk, "发出意见书", "opinion-sent", Map.of("deliveredOn", "2026-01-27"));
        assertThat(text(talk, "bargaining-opinion"))
                .contains("出行平台7逾期未作书面答复", "工会法》第五十四条", "送达日期：2026年1月27日", "意见书2026-2")
                .doesNotContain("{", "null");

        story.done(
                talk,
                "登记对意见书的答复",
                "reply-recorded",
                story.accepts(talk.employers().getLast(), LocalDate.of(2026, 1, 27)));
        story.toTheTable(talk, List.of(), LocalDate.of(2026, 2, 9));
        assertThat(text(talk, "bargaining-register")).contains("周首席", "首席代表", "代表名册2026-2");
    }
}
