package org.xieyue.payments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.payments.BatchState;
import org.xieyue.payments.ConfirmBatch;
import org.xieyue.payments.ExportBatch;
import org.xieyue.payments.PaymentBoard;
import org.xieyue.payments.PaymentId;
import org.xieyue.payments.PrepareBatch;
import org.xieyue.payments.ReconcileBatch;
import org.xieyue.payments.SignBatch;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** What the reader may do with a batch as it stands. */
@org.springframework.stereotype.Component
class BatchActions {

    private static final int MOST_BYTES = 30 * 1024 * 1024;

    private final PrepareBatch prepare;
    private final SignBatch sign;
    private final ExportBatch export;
    private final ConfirmBatch confirm;
    private final ReconcileBatch reconcile;
    private final CurrentUser user;
    private final ComponentTexts componentTexts;
    private final Wording wording;
    private final Toasts toasts;

    BatchActions(
            PrepareBatch prepare,
            SignBatch sign,
            ExportBatch export,
            ConfirmBatch confirm,
            ReconcileBatch reconcile,
            CurrentUser user,
            ComponentTexts componentTexts,
            Wording wording,
            Toasts toasts) {
        this.prepare = prepare;
        this.sign = sign;
        this.export = export;
        this.confirm = confirm;
        this.reconcile = reconcile;
        this.user = user;
        this.componentTexts = componentTexts;
        this.wording = wording;
        this.toasts = toasts;
    }

    private boolean keeps() {
        return user.account().appointments().stream()
                .anyMatch(post -> Permission.KEEP_FUNDS.roles().contains(post.role()));
    }

    Div of(PaymentBoard.Batch batch, Runnable changed) {
        Div actions = new Div(new RouterLink(wording.say("payments.back"), PaymentsView.class));
        actions.addClassNames("row", "wrap");
        var id = batch.row().id();
        if (keeps()) {
            switch (batch.row().state()) {
                case DRAFT -> {
                    actions.add(button("discard", false, () -> prepare.discard(id), changed));
                    actions.add(button("freeze", true, () -> prepare.freeze(id), changed));
                }
                case FROZEN -> actions.add(button("discard", false, () -> prepare.discard(id), changed));
                case SIGNED -> {
                    actions.add(button("discard", false, () -> prepare.discard(id), changed));
                    actions.add(button("export", true, () -> export.export(id), changed));
                }
                case CONFIRMED -> actions.add(button("reconcile", true, () -> reconcile.reconcile(id), changed));
                case EXPORTED, RECONCILED, DISCARDED -> {
                    // the file, or nothing
                }
            }
            if (batch.fileHash() != null) {
                actions.add(new Anchor(file(batch), wording.say("payments.download")));
            }
        }
        if (batch.signable()) {
            actions.add(button("sign", true, () -> sign.sign(id), changed));
        }
        return actions;
    }

    private DownloadHandler file(PaymentBoard.Batch batch) {
        return event -> {
            ExportBatch.BankTransferFile file = export.again(batch.row().id()).orElseThrow();
            event.setFileName(file.name());
            event.setContentType("application/octet-stream");
            event.getOutputStream().write(file.content());
        };
    }

    private <T> Button button(String what, boolean primary, Supplier<Answer<T>> act, Runnable changed) {
        Button button = new Button(wording.say("payments.do." + what));
        button.setId(what + "-batch");
        button.setDisableOnClick(true);
        if (primary) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        button.addClickListener(click -> {
            switch (act.get()) {
                case Answer.Done<T> done -> toasts.done("payments.did." + what);
                case Answer.Refused<T>(var reasons) -> toasts.refused(reasons);
            }
            changed.run();
        });
        return button;
    }

    /** Takes an item out of a draft. */
    Component leaveOut(PaymentBoard.Batch batch, PaymentId payment, Runnable changed) {
        if (batch.row().state() != BatchState.DRAFT || !keeps()) {
            return new Span();
        }
        Button out = new Button(wording.say("payments.leave-out"), click -> {
            switch (prepare.leaveOut(batch.row().id(), payment)) {
                case Answer.Done<?> done -> toasts.done("payments.left-out");
                case Answer.Refused<?>(var reasons) -> toasts.refused(reasons);
            }
            changed.run();
        });
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return out;
    }

    /** The bank's answer; for those who keep the money. */
    Optional<Component> upload(PaymentBoard.Batch batch, Runnable changed) {
        if (!keeps()) {
            return Optional.empty();
        }
        ErrorSummary errors = new ErrorSummary(wording);
        Upload upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((file, content) -> {
            switch (confirm.confirm(batch.row().id(), content)) {
                case Answer.Done<ConfirmBatch.Booked>(ConfirmBatch.Booked booked) -> {
                    toasts.done("payments.confirmed", booked.paid(), booked.failed(), booked.unmatched());
                    changed.run();
                }
                case Answer.Refused<ConfirmBatch.Booked>(var reasons) -> errors.show(reasons, Map.of("file", upload));
            }
            upload.clearFileList();
        }));
        upload.setI18n(componentTexts.upload(MOST_BYTES));
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setId("bank-answer");
        Card card = new Card(
                wording.say("payments.return"), errors, new Paragraph(wording.say("payments.return.about")), upload);
        card.addClassName("stack");
        return Optional.of(card);
    }
}
