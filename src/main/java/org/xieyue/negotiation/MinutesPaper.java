package org.xieyue.negotiation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.PaperBody;
import org.xieyue.documents.Papers;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** The minutes on paper, with their digest in words and as a code. */
@Component
class MinutesPaper {

    static final String KIND = TableState.MINUTES;

    private final Papers papers;
    private final MinutesText text;
    private final Texts texts;

    MinutesPaper(Papers papers, MinutesText text, Texts texts) {
        this.papers = papers;
        this.text = text;
        this.texts = texts;
    }

    DocumentId issue(CaseId caseId, MinutesView minutes) {
        String title = word("paper.title", minutes.round());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(word("paper.case"), text.caseOf(caseId).subject());
        facts.put(word("paper.started"), MinutesText.time(minutes.startedAt()));
        facts.put(word("paper.ended"), MinutesText.time(minutes.endedAt()));
        facts.put(word("paper.place"), minutes.place());
        facts.put(word("side.WORKERS"), String.join("、", minutes.workers()));
        facts.put(word("side.EMPLOYERS"), String.join("、", minutes.employers()));
        PaperBody body = new PaperBody().facts(facts).heading(word("paper.moves"));
        if (minutes.moves().isEmpty()) {
            body.paragraph(word("paper.no-moves"));
        } else {
            body.list(minutes.moves());
        }
        if (!minutes.remarks().isEmpty()) {
            body.heading(word("paper.remarks")).paragraph(minutes.remarks());
        }
        body.heading(word("paper.confirmed"));
        for (Side side : List.of(Side.WORKERS, Side.EMPLOYERS)) {
            minutes.confirmations().stream()
                    .filter(one -> one.side() == side)
                    .forEach(one -> body.paragraph(
                            word("paper.confirmed-by", word("side." + side), one.name(), MinutesText.time(one.at()))));
        }
        body.paragraph(word("paper.digest", grouped(minutes.digest())));
        body.code("xieyue-minutes:" + caseId + ":" + minutes.round() + ":" + minutes.digest());
        return papers.issue(caseId, KIND, title, title, body.html());
    }

    private static String grouped(String digest) {
        return digest.replaceAll("(.{8})(?=.)", "$1 ");
    }

    private String word(String key, Object... args) {
        return texts.say(Texts.CHINESE, "negotiation." + key, args);
    }
}
