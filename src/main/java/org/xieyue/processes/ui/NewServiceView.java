package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import org.xieyue.processes.CreateService;
import org.xieyue.processes.NewService;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.Wording;

/** Where a service without code begins: its names, who opens a case, and what it starts from. */
@Route("new-service")
@PermitAll
@Needs("EDIT_PROCESSES")
class NewServiceView extends PageView {

    private static final long serialVersionUID = 1L;

    private final transient CreateService createService;
    private final transient Wording wording;
    private final ErrorSummary errors;
    private final TextField name = new TextField();
    private final TextField english = new TextField();
    private final TextField key = new TextField();
    private final TextField prefix = new TextField();
    private final RadioButtonGroup<NewService.Opens> opens = new RadioButtonGroup<>();
    private final RadioButtonGroup<NewService.Template> template = new RadioButtonGroup<>();

    NewServiceView(CreateService createService, Wording wording) {
        super(wording.say("service.new.title"), wording.say("service.new.about"));
        this.createService = createService;
        this.wording = wording;
        errors = new ErrorSummary(wording);
        field(name, "name");
        field(english, "english");
        field(key, "key");
        field(prefix, "prefix");
        opens.setLabel(wording.say("service.new.opens"));
        opens.setItems(NewService.Opens.values());
        opens.setItemLabelGenerator(each -> wording.say("service.new.opens." + each.name()));
        opens.setValue(NewService.Opens.BOTH);
        opens.addClassName("stacked");
        template.setLabel(wording.say("service.new.template"));
        template.setItems(NewService.Template.values());
        template.setItemLabelGenerator(each -> wording.say("service.new.template." + each.name()));
        template.setValue(NewService.Template.PLAIN);
        template.addClassName("stacked");
        Button create = new Button(wording.say("service.new.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setDisableOnClick(false);
        Div form = new Div(name, english, key, prefix, opens, template, new Div(create));
        form.addClassNames("stack", "form");
        add(errors, new Card("", form));
    }

    private void field(TextField field, String what) {
        field.setLabel(wording.say("service.new." + what));
        field.setHelperText(wording.say("service.new." + what + ".hint"));
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.getElement().setAttribute("data-field", what);
    }

    private void create() {
        NewService wanted = new NewService(
                key.getValue().strip(),
                name.getValue().strip(),
                english.getValue().strip(),
                prefix.getValue().strip(),
                opens.getValue(),
                template.getValue());
        switch (createService.create(wanted)) {
            case Answer.Done<String>(String created) -> UI.getCurrent().navigate("processes/" + created + "/studio");
            case Answer.Refused<String>(var reasons) ->
                errors.show(
                        reasons,
                        Map.<String, Component>of("key", key, "name", name, "english", english, "prefix", prefix));
        }
    }
}
