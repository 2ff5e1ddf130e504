package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class BallotCertificateTest {

    @Autowired
    BallotStory story;

    @Autowired
    BallotCertificate certificate;

    @Autowired
    StoredBallots ballots;

    @Autowired
    TestPeople people;

    @Test
    void it_names_the_text_by_its_hash_the_counts_the_rule_and_the_last_head() throws IOException {
        Going ballot = story.secret(12);
        for (String code : ballot.codeList().subList(0, 8)) {
            story.vote(ballot, code, BallotStory.YES);
        }
        story.close(ballot);
        story.count(ballot, 2);
        byte[] pdf = people.as(ballot.officer(), () -> certificate.pdf(ballot.id()));
        String text = text(pdf);
        String head = ballots.find(ballot.id()).orElseThrow().ended().head();
        assertThat(text)
                .contains("无记名投票")
                .contains("应到", "12 人", "收回票", "8 张", "半数以上", "集体合同规定", "通过")
                .contains(ballot.client().textHash().substring(0, 24))
                .contains(head.substring(0, 24));
        assertThat(people.as(ballot.scrutineers().getFirst(), () -> certificate.pdf(ballot.id())))
                .as("the same again")
                .isEqualTo(pdf);
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page));
        }
        return text.toString();
    }
}
