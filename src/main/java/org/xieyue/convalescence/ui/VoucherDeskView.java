package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.xieyue.convalescence.BaseRow;
import org.xieyue.convalescence.RedeemVoucher;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;

/** The desk of a base on a phone: type or scan a code, see what it is worth, take it once. */
@Route("voucher-desk")
@Menu(title = "menu.voucher-desk", order = 47, icon = "vaadin:ticket")
@PermitAll
@Needs("REDEEM_VOUCHERS")
class VoucherDeskView extends PageView {

    private static final long serialVersionUID = 1L;

    /** Said at the field: there is no voucher yet of which anything could be said. */
    private static final Set<String> MISTYPED =
            Set.of("convalescence.noVoucherCode", "convalescence.voucherCodeLength");

    private final transient RedeemVoucher redeemVoucher;
    private final transient TripWords words;
    private final Select<BaseRow> base = new Select<>();
    private final TextField code = new TextField();
    private final Button check = new Button();
    private final Div answer = new Div();

    VoucherDeskView(RedeemVoucher redeemVoucher, TripWords words) {
        super(words.word("desk"), words.word("desk.about"));
        this.redeemVoucher = redeemVoucher;
        this.words = words;
        addClassNames("trip-page", "stack");
        List<BaseRow> bases = redeemVoucher.bases();
        if (bases.isEmpty()) {
            add(new EmptyState(words.word("desk.none"), words.word("desk.none.next")));
            return;
        }
        base.setLabel(words.word("desk.base"));
        base.setItems(bases);
        base.setItemLabelGenerator(BaseRow::name);
        base.setValue(bases.getFirst());
        base.addValueChangeListener(change -> answer.removeAll());
        code.setManualValidation(true);
        code.setLabel(words.word("desk.code"));
        code.setHelperText(words.word("desk.code.hint"));
        code.setAutocapitalize(Autocapitalize.CHARACTERS);
        code.setMaxLength(200);
        code.setWidthFull();
        code.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        base.setWidthFull();
        check.setText(words.word("desk.check"));
        check.addClickListener(click -> ask(redeemVoucher::look, false));
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.addClassName("thumb");
        check.addClickShortcut(Key.ENTER);
        answer.getElement().setAttribute("role", "status");
        Card card = new Card("", base, code, check);
        card.addClassName("stack");
        add(card, answer);
    }

    private void ask(Function<RedeemVoucher.Presented, Answer<RedeemVoucher.Shown>> what, boolean taken) {
        answer.removeAll();
        code.setInvalid(false);
        RedeemVoucher.Presented presented =
                new RedeemVoucher.Presented(base.getValue().id().value(), code.getValue(), null);
        switch (what.apply(presented)) {
            case Answer.Done<RedeemVoucher.Shown>(RedeemVoucher.Shown shown) -> show(shown, taken);
            case Answer.Refused<RedeemVoucher.Shown>(var reasons)
            when MISTYPED.contains(reasons.getFirst().code()) -> {
                code.setErrorMessage(words.wording().say(reasons.getFirst()));
                code.setInvalid(true);
                code.focus();
            }
            case Answer.Refused<RedeemVoucher.Shown>(var reasons) -> {
                Card no = new Card(words.word("desk.not"));
                no.addClassNames("stack", "said-warn");
                reasons.stream().map(this::said).forEach(no::add);
                answer.add(no);
            }
        }
    }

    private Paragraph said(Refusal reason) {
        return new Paragraph(words.wording().say(reason));
    }

    private void show(RedeemVoucher.Shown shown, boolean taken) {
        Card yes = new Card(words.word(taken ? "desk.taken" : "desk.counts"));
        yes.addClassNames("stack", "said-good");
        KeyValues facts = new KeyValues()
                .pair(words.word("voucher"), shown.title())
                .pair(words.word("number.label"), Integer.toString(shown.number()))
                .pair(words.word("voucher.arrival"), words.wording().date(shown.arrives()))
                .pair(words.word("voucher.days"), Integer.toString(shown.days()));
        Yuan price = shown.price();
        if (price != null) {
            facts.pair(words.word("desk.price"), price.display());
        }
        facts.pair(words.word("desk.share"), shown.share().display())
                .pair(words.word("desk.own"), shown.own().display());
        yes.add(facts);
        Button next = new Button(words.word(taken ? "desk.next" : "desk.redeem"));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClassName("thumb");
        next.setDisableOnClick(true);
        next.addClickListener(click -> {
            if (taken) {
                another();
            } else {
                ask(redeemVoucher::redeem, true);
            }
        });
        yes.add(next);
        answer.add(yes);
        check.setVisible(!taken);
        next.scrollIntoView();
    }

    private void another() {
        answer.removeAll();
        check.setVisible(true);
        code.clear();
        code.focus();
    }

    /** A code scanned with the phone's camera comes behind the address, where no log sees it. */
    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        if (base.isEmpty()) {
            return;
        }
        getElement().executeJs("return window.location.hash").then(String.class, hash -> {
            if (hash.length() > 1) {
                code.setValue(hash.substring(1));
                ask(redeemVoucher::look, false);
            }
        });
    }
}
