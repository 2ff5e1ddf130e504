package org.xieyue.negotiation;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.PaperTemplate;
import org.xieyue.documents.Papers;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;

/** The minutes on paper, with their digest in words and as a code. */
@Component
class MinutesPaper {

    static final String KIND = TableState.MINUTES;

    /** Version of the form {@code papers/negotiation/minutes}. */
    private static final String FORM = "2026-2";

    private final Papers papers;
    private final MinutesText text;
    private final Texts texts;

    MinutesPaper(Papers papers, MinutesText text, Texts texts) {
        this.papers = papers;
        this.text = text;
        this.texts = texts;
    }

    DocumentId issue(CaseId caseId, MinutesView minutes) {
        PaperTemplate paper = PaperTemplate.of("negotiation/minutes", FORM)
                .with("round", minutes.round())
                .with("subject", text.caseOf(caseId).subject())
                .with("started", MinutesText.time(minutes.startedAt()))
                .with("ended", MinutesText.time(minutes.endedAt()))
                .with("place", minutes.place())
                .with("workers", String.join("、", minutes.workers()))
                .with("employers", String.join("、", minutes.employers()))
                .items("moves", minutes.moves())
                .with("noMoves", minutes.moves().isEmpty() ? "noMoves" : "")
                .with("remarks", minutes.remarks())
                .rows(
                        "confirmed",
                        minutes.confirmations().stream()
                                .sorted(Comparator.comparing(MinutesView.Confirmed::side))
                                .map(one -> List.of(
                                        texts.say(Texts.CHINESE, "negotiation.side." + one.side()),
                                        one.name(),
                                        MinutesText.time(one.at())))
                                .toList())
                .with("digest", grouped(minutes.digest()))
                .with("code", "xieyue-minutes:" + caseId + ":" + minutes.round() + ":" + minutes.digest());
        return papers.issue(caseId, KIND, paper.title(), paper.title(), paper.html());
    }

    private static String grouped(String digest) {
        return digest.replaceAll("(.{8})(?=.)", "$1 ");
    }
}
