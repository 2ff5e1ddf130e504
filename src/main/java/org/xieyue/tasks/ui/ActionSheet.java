package org.xieyue.tasks.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.tasks.FormContract;

/** Says what an action will do, asks for what it needs, and shows what it was asked to show. */
class ActionSheet extends Sheet {

    private final transient DossierKit kit;
    private final CaseId caseId;
    private final transient FormContract contract;
    private final transient Runnable changed;
    private final transient FormFields fields;
    private final ErrorSummary errors;
    private final Div content = new Div();

    ActionSheet(DossierKit kit, CaseId caseId, FormContract contract, Runnable changed) {
        super(kit.wording(), kit.wording().say(TextKey.ofForm(contract.key()) + ".title"));
        this.kit = kit;
        this.caseId = caseId;
        this.contract = contract;
        this.changed = changed;
        this.errors = new ErrorSummary(kit.wording());
        this.fields = new FormFields(
                contract, new FieldFactory(kit.wording(), kit.componentTexts(), new CaseUploads(kit, caseId)));
        content.addClassNames("stack", "form");
        content.add(errors, PageParts.paragraph(text("about")));
        fields.components().forEach(content::add);
        add(content);
        primary(kit.wording(), text("submit"), this::submit);
        setId("action-sheet");
    }

    private String text(String part) {
        return kit.wording().say(TextKey.ofForm(contract.key()) + "." + part);
    }

    private void submit() {
        errors.clear(fields.byName());
        switch (kit.actions()
                .act(caseId, contract.key(), fields.values(), kit.wording().locale())) {
            case Answer.Refused<List<Fact>> refused -> errors.show(refused.reasons(), fields.byName());
            case Answer.Done<List<Fact>> done -> done(done.value());
        }
    }

    private void done(List<Fact> shown) {
        if (shown.isEmpty()) {
            close();
            kit.toasts().done(TextKey.ofForm(contract.key()) + ".done");
            changed.run();
            return;
        }
        KeyValues facts = new KeyValues();
        shown.forEach(fact -> facts.pair(fact.label(), fact.value()));
        content.removeAll();
        content.add(PageParts.paragraph(text("done")), facts);
        onlyClose(kit.wording());
    }
}
