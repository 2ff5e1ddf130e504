package org.xieyue.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.xieyue.identity.Union;
import org.xieyue.payments.PaymentBatchId;
import org.xieyue.payments.PrepareBatch;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Wording;

/** Whose money, and in which of the bank's formats. */
class DraftSheet extends Sheet {

    private static final long serialVersionUID = 1L;

    DraftSheet(
            List<Union> unions,
            List<String> templates,
            PrepareBatch prepare,
            Wording wording,
            Consumer<PaymentBatchId> drafted) {
        super(wording, wording.say("payments.draft"));
        ErrorSummary errors = new ErrorSummary(wording);
        Select<Union> union = new Select<>();
        union.setLabel(wording.say("payments.union"));
        union.setItems(unions);
        union.setItemLabelGenerator(Union::name);
        unions.stream().findFirst().ifPresent(union::setValue);
        Select<String> template = new Select<>();
        template.setLabel(wording.say("payments.template"));
        template.setItems(templates);
        template.setItemLabelGenerator(key -> wording.say("payments.template." + key));
        templates.stream().findFirst().ifPresent(template::setValue);
        add(List.<Component>of(errors, new Paragraph(wording.say("payments.draft.about")), union, template));
        UUID command = UUID.randomUUID();
        primary(wording, wording.say("payments.draft"), () -> {
            switch (prepare.draft(union.getValue().id(), template.getValue(), command)) {
                case Answer.Done<PaymentBatchId>(PaymentBatchId id) -> {
                    close();
                    drafted.accept(id);
                }
                case Answer.Refused<PaymentBatchId>(var reasons) ->
                    errors.show(reasons, Map.of("union", union, "template", template));
            }
        });
    }
}
