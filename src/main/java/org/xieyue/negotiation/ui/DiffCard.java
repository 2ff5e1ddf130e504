package org.xieyue.negotiation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.TextDiff;
import org.xieyue.agreements.TextDiff.Piece;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.negotiation.Terms;
import org.xieyue.parties.Side;

/** The wording of a clause three ways: the last contract, ours, theirs; numbers with their units are replaced whole. */
class DiffCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TableWords words;

    DiffCard(Row row, @Nullable Side mine, TableWords words) {
        this.words = words;
        addClassName("diff");
        Span ways = new Span(words.word("diff.ways"));
        ways.addClassNames("faint", "small");
        H2 title = new H2(words.word("diff.title", row.number()) + " ");
        title.add(ways);
        add(title);
        Side first = mine == null ? Side.WORKERS : mine;
        Terms agreed = row.agreed();
        if (agreed != null) {
            add(compared(words.word("diff.agreed"), row.last(), agreed));
            return;
        }
        TableView.Offer ours = row.of(first);
        TableView.Offer theirs = row.of(first.other());
        if (ours == null && theirs == null) {
            add(plain(words.word("diff.last"), row.last().text()));
            return;
        }
        side(mine == null ? words.side(first) : words.word("ours"), row, ours);
        side(mine == null ? words.side(first.other()) : words.word("theirs"), row, theirs);
        if (ours != null && theirs != null) {
            boolean same = ours.terms().text().equals(theirs.terms().text());
            add(
                    same
                            ? plain(words.word("diff.between"), words.word("diff.same"))
                            : compared(words.word("diff.between"), theirs.terms(), ours.terms()));
        }
        if (!row.note().isEmpty()) {
            add(plain(words.word("reopened"), row.note()));
        }
    }

    private void side(String name, Row row, TableView.@Nullable Offer offer) {
        if (offer == null) {
            add(plain(name, words.word("nothing-tabled")));
            return;
        }
        Div line =
                row.last().isLeftOut() ? plain(name, offer.terms().text()) : compared(name, row.last(), offer.terms());
        Span signed =
                new Span(words.word("signed", offer.signedBy(), words.wording().time(offer.at()), offer.round()));
        signed.addClassNames("faint", "small");
        line.add(signed);
        add(line);
    }

    private Div compared(String name, Terms older, Terms newer) {
        return new Div(label(name), pieces(TextDiff.between(older.text(), newer.text())));
    }

    private static Div plain(String name, String text) {
        Span words = new Span(text);
        words.addClassName("sentence");
        return new Div(label(name), words);
    }

    private static Span label(String name) {
        Span label = new Span(name);
        label.addClassNames("soft", "small", "way");
        return label;
    }

    static Component pieces(List<Piece> pieces) {
        Span all = new Span();
        all.addClassName("sentence");
        for (Piece piece : pieces) {
            String tag = switch (piece.kind()) {
                case SAME -> "span";
                case REMOVED -> "del";
                case ADDED -> "ins";
            };
            all.getElement().appendChild(new Element(tag).setText(piece.text()));
        }
        return all;
    }
}
