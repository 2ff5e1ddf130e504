package org.xieyue.parties.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;

/** Names the recorder, who represents neither side. */
class RecorderSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    private final transient PartyKit kit;
    private final transient CaseId caseId;
    private final transient Runnable done;
    private final TextField name = new TextField();
    private final TextField identity = new TextField();
    private final TextField login = new TextField();
    private final ErrorSummary errors;

    RecorderSheet(PartyKit kit, CaseId caseId, Runnable done) {
        super(kit.wording(), kit.word("name-recorder"));
        this.kit = kit;
        this.caseId = caseId;
        this.done = done;
        errors = new ErrorSummary(kit.wording());
        name.setLabel(kit.word("person"));
        identity.setLabel(kit.word("identity"));
        identity.setHelperText(kit.word("identity.hint"));
        login.setLabel(kit.word("login"));
        login.setHelperText(kit.word("login.hint"));
        Div form = new Div(errors, name, identity, login);
        form.addClassName("stack");
        add(form);
        primary(kit.wording(), kit.word("name-recorder"), this::save);
    }

    private void save() {
        Map<String, Component> fields = Map.of("name", name, "identity", identity, "login", login);
        errors.clear(fields);
        switch (kit.nameRecorder().name(caseId, name.getValue(), identity.getValue(), login.getValue())) {
            case Answer.Done<CaseId> named -> {
                close();
                done.run();
            }
            case Answer.Refused<CaseId>(var reasons) -> errors.show(reasons, fields);
        }
    }
}
