package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.xieyue.convalescence.TripId;
import org.xieyue.convalescence.VoucherBoard;
import org.xieyue.convalescence.VoucherState;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.RowTable;

/** The vouchers of a trip for its officer: how many stand how, and who is at which base, as its invoice will say. */
class VouchersCard extends Card {

    private static final long serialVersionUID = 1L;

    VouchersCard(TripId trip, VoucherBoard board, TripWords words) {
        super(words.word("vouchers"), new Paragraph(counts(board.counts(trip), words)));
        addClassName("stack");
        List<VoucherBoard.Row> booked = board.booked(trip);
        if (!booked.isEmpty()) {
            add(new RowTable<VoucherBoard.Row>(words.word("vouchers"))
                    .text(words.word("where"), VoucherBoard.Row::base)
                    .number(words.word("number.label"), row -> Integer.toString(row.number()))
                    .text(
                            words.word("voucher.arrival"),
                            row -> row.arrives() == null ? "" : words.wording().date(row.arrives()))
                    .number(words.word("voucher.days"), row -> Integer.toString(row.booked()))
                    .number(
                            words.word("voucher.settled-days"),
                            row -> row.used() == 0 ? "" : Integer.toString(row.used()))
                    .text(words.word("state"), row -> words.word("voucher.state." + row.state()))
                    .rows(booked));
        }
    }

    static String counts(Map<VoucherState, Integer> counts, TripWords words) {
        return words.word(
                "vouchers.counts",
                counts.getOrDefault(VoucherState.ISSUED, 0),
                counts.getOrDefault(VoucherState.BOOKED, 0),
                counts.getOrDefault(VoucherState.REDEEMED, 0),
                counts.getOrDefault(VoucherState.RETURNED, 0),
                counts.getOrDefault(VoucherState.EXPIRED, 0));
    }
}
