package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import org.xieyue.negotiation.PackageId;
import org.xieyue.negotiation.PackageState;
import org.xieyue.negotiation.TableView;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Tag;

/** A package that stands, and what the reader can answer. */
class PackageCard extends Div {

    private static final long serialVersionUID = 1L;

    PackageCard(TableKit kit, TableView view, TableView.OfferedPackage bundle, Runnable changed) {
        TableWords words = kit.words();
        addClassNames("card", "row", "wrap");
        Span name = new Span(words.word("package.of", bundle.number(), words.side(bundle.side())));
        name.addClassName("strong");
        add(name, new Span(words.parts(bundle)));
        switch (bundle.state()) {
            case ACCEPTED -> add(Tag.good(words.word("package.accepted")));
            case DECLINED -> add(Tag.neutral(words.word("package.declined")));
            case LAPSED -> add(Tag.neutral(words.word("package.lapsed")));
            case OFFERED -> add(Tag.neutral(words.word("package.offered", bundle.round())));
        }
        if (bundle.state() != PackageState.OFFERED) {
            return;
        }
        Span space = new Span();
        space.addClassName("space");
        add(space);
        if (!view.chief() || !view.inRound() || view.shown() != view.round()) {
            return;
        }
        boolean own = bundle.side() == view.side();
        if (!own) {
            add(answer(kit, "package.accept", () -> kit.offerPackage().accept(view.caseId(), bundle.id()), changed));
        }
        add(answer(
                kit,
                own ? "package.withdraw" : "package.decline",
                () -> kit.offerPackage().decline(view.caseId(), bundle.id()),
                changed));
    }

    private static Button answer(TableKit kit, String name, Supplier<Answer<PackageId>> act, Runnable changed) {
        return new Button(kit.words().word(name), click -> {
            Answer<PackageId> answer = act.get();
            if (!answer.isDone()) {
                kit.toasts().refused(answer.reasons());
            }
            changed.run();
        });
    }
}
