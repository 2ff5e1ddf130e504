package org.xieyue.agreements.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.xieyue.agreements.AgreementId;
import org.xieyue.agreements.CorrectText;
import org.xieyue.agreements.TextVersion;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Puts subjects and figures of a model text right; its words stay. */
class TopicsSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    TopicsSheet(AgreementId id, TextVersion newest, CorrectText correctText, AgreementWords words, Runnable done) {
        super(words.wording(), words.word("correct"));
        setWidth("min(820px, 96vw)");
        ErrorSummary errors = new ErrorSummary(words.wording());
        ClauseCorrections corrections = new ClauseCorrections(newest.text(), words);
        add(errors, new Paragraph(words.word("correct.about")), corrections);
        primary(words.wording(), words.wording().say("ui.save"), () -> {
            errors.clear(Map.of());
            switch (correctText.correct(id, corrections.made(), words.word("correct.note"))) {
                case Answer.Done<TextVersion> kept -> {
                    close();
                    done.run();
                }
                case Answer.Refused<TextVersion>(var reasons) -> errors.show(reasons, Map.of());
            }
        });
    }
}
