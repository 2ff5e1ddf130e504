package org.xieyue.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.xieyue.payments.BatchState;
import org.xieyue.payments.PaymentBatchId;
import org.xieyue.payments.PaymentBoard;
import org.xieyue.payments.PaymentState;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Wording;

/** One batch: how far it is, who did what, and each transfer in it. */
@Route("payments/batch")
@PermitAll
@Needs("READ_FUNDS")
class BatchView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PaymentBoard board;
    private final transient BatchActions actions;
    private final transient Wording wording;
    private final H1 heading = new H1();

    BatchView(PaymentBoard board, BatchActions actions, Wording wording) {
        this.board = board;
        this.actions = actions;
        this.wording = wording;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        try {
            show(new PaymentBatchId(UUID.fromString(id)));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(PaymentBatchId id) {
        PaymentBoard.Batch batch = board.batch(id);
        removeAll();
        heading.setText(batch.row().number());
        Span about = new Span(batch.row().unionName() + " · "
                + wording.say("payments.template." + batch.row().template()) + " · "
                + wording.say("payments.batch.about." + batch.row().state()));
        about.addClassName("soft");
        Div words = new Div(heading, about);
        words.addClassName("words");
        Div header = new Div(words, actions.of(batch, () -> show(id)));
        header.addClassName("page-header");
        add(header, figures(batch));
        if (batch.row().state() == BatchState.EXPORTED) {
            actions.upload(batch, () -> show(id)).ifPresent(this::add);
        }
        add(items(batch, () -> show(id)));
    }

    private Component figures(PaymentBoard.Batch batch) {
        KeyValues figures = new KeyValues()
                .pair(
                        wording.say("payments.state"),
                        wording.say("payments.batch." + batch.row().state()))
                .pair(
                        wording.say("payments.items"),
                        Integer.toString(batch.row().items()))
                .pair(wording.say("payments.total"), wording.money(batch.row().total()))
                .pair(wording.say("payments.prepared"), String.join("、", batch.preparers()))
                .pair(
                        wording.say("payments.signed"),
                        batch.signers().isEmpty()
                                ? wording.say("payments.unsigned")
                                : String.join("、", batch.signers()));
        outcomes(batch, figures);
        if (batch.fileHash() != null) {
            figures.pair(wording.say("payments.file-hash"), batch.fileHash());
        }
        return new Card(wording.say("payments.totals"), figures);
    }

    /** Once the bank has answered: what of the total was paid, and what came back. */
    private void outcomes(PaymentBoard.Batch batch, KeyValues figures) {
        for (PaymentState outcome : List.of(PaymentState.PAID, PaymentState.FAILED, PaymentState.UNMATCHED)) {
            List<PaymentBoard.ItemRow> those = batch.items().stream()
                    .filter(item -> item.outcome() == outcome)
                    .toList();
            boolean answered = batch.items().stream().anyMatch(item -> item.outcome() != null);
            if (!those.isEmpty() || (answered && outcome != PaymentState.UNMATCHED)) {
                Yuan sum = those.stream().map(PaymentBoard.ItemRow::amount).reduce(Yuan.ZERO, Yuan::plus);
                figures.pair(
                        wording.say("payments.state." + outcome),
                        wording.say("payments.sum-of", wording.money(sum), those.size()));
            }
        }
    }

    private Component items(PaymentBoard.Batch batch, Runnable changed) {
        RowTable<PaymentBoard.ItemRow> table = new RowTable<PaymentBoard.ItemRow>(wording.say("payments.item-list"))
                .number(wording.say("payments.position"), row -> Integer.toString(row.position()))
                .text(wording.say("payments.case"), PaymentBoard.ItemRow::caseNumber)
                .text(wording.say("payments.payee"), PaymentBoard.ItemRow::payee)
                .text(wording.say("payments.account"), row -> row.account() + " · " + row.bank())
                .number(wording.say("payments.amount"), row -> wording.money(row.amount()))
                .component(wording.say("payments.outcome"), row -> outcome(batch, row, changed));
        return new Card(wording.say("payments.item-list"), table.rows(batch.items()));
    }

    private Component outcome(PaymentBoard.Batch batch, PaymentBoard.ItemRow row, Runnable changed) {
        if (row.outcome() == null) {
            return actions.leaveOut(batch, row.payment(), changed);
        }
        String said = wording.say("payments.state." + row.outcome());
        String reason = Objects.requireNonNullElse(row.reason(), "");
        return new Span(reason.isEmpty() ? said : said + " · " + reason);
    }

    @Override
    public String getPageTitle() {
        return heading.getText();
    }
}
