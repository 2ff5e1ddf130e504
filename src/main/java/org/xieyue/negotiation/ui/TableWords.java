package org.xieyue.negotiation.ui;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.negotiation.ClauseState;
import org.xieyue.negotiation.TableView;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.negotiation.Terms;
import org.xieyue.parties.Side;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Says things of a table as negotiators do. */
@Component
class TableWords {

    private static final int SHORT = 26;

    private final Wording wording;

    TableWords(Wording wording) {
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    String word(String key, Object... args) {
        return wording.say("negotiation.ui." + key, args);
    }

    String side(Side side) {
        return wording.say("negotiation.side." + side);
    }

    String topic(BargainingTopic topic) {
        return wording.say(
                "agreement.topic." + topic.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The topic of a clause; nothing when its title says the same already. */
    String topicBeside(Row row) {
        String topic = topic(row.topic());
        String said = bare(row.title());
        return !said.isEmpty() && (said.contains(bare(topic)) || bare(topic).contains(said)) ? "" : topic;
    }

    private static String bare(String text) {
        return text.replaceAll("[\\p{P}\\p{S}\\s]|和|与|及", "").toLowerCase(Locale.ROOT);
    }

    String unit(FigureUnit unit) {
        return wording.say(unit.key());
    }

    String bound(Figure.Bound bound) {
        return wording.say(
                "agreement.bound." + bound.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String amount(BigDecimal amount, FigureUnit unit) {
        return Figure.shown(amount) + (unit == FigureUnit.PERCENT ? " %" : " " + unit(unit));
    }

    /** The figure where there is one, else the beginning of the wording. */
    String brief(@Nullable Terms terms) {
        if (terms == null) {
            return "—";
        }
        Figure figure = terms.figure();
        if (figure != null) {
            return amount(figure.amount(), figure.unit());
        }
        if (terms.isLeftOut()) {
            return wording.say("negotiation.left-out");
        }
        String text = terms.text().replace('\n', ' ');
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    /** What the last contract said; nothing for a clause that is new. */
    String last(Row row) {
        return row.last().isLeftOut() ? "—" : brief(row.last());
    }

    String gap(Row row) {
        BigDecimal gap = row.gap();
        TableView.Offer offer = row.workers();
        Figure figure = offer == null ? null : offer.terms().figure();
        if (gap == null || figure == null || row.agreed() != null) {
            return "";
        }
        return figure.unit() == FigureUnit.PERCENT
                ? word("points", gap.stripTrailingZeros().toPlainString())
                : amount(gap, figure.unit());
    }

    /** Whose move it is, is the only strong colour. */
    Tag state(Row row, @Nullable Side mine) {
        Side next = row.next();
        return switch (row.state()) {
            case UNDISCUSSED -> Tag.neutral(word("state.undiscussed"));
            case TABLED, COUNTERED -> next == null ? Tag.neutral(word("state.tabled")) : moves(next, mine, row.state());
            case AGREED -> next == null ? Tag.neutral(word("state.agreed")) : finals(next, mine);
            case FINAL -> Tag.good(word("state.final"));
            case SHELVED -> Tag.neutral(word("state.shelved"));
            case CONGRESS -> Tag.good(word("state.congress"));
        };
    }

    private Tag moves(Side next, @Nullable Side mine, ClauseState state) {
        if (mine == null) {
            return Tag.warn(word("state.awaits", side(next)));
        }
        if (next == mine) {
            return Tag.action(word("state.ours"));
        }
        return Tag.neutral(word(state == ClauseState.TABLED ? "state.tabled" : "state.theirs"));
    }

    private Tag finals(Side next, @Nullable Side mine) {
        return next == mine ? Tag.action(word("state.final-ours")) : Tag.neutral(word("state.agreed"));
    }

    /** One sentence for whoever hears the row. */
    String sentence(Row row, @Nullable Side mine) {
        return word(
                "row.sentence",
                row.number(),
                row.title(),
                last(row),
                brief(row.workers() == null ? null : row.workers().terms()),
                brief(row.employers() == null ? null : row.employers().terms()),
                state(row, mine).getElement().getTextRecursively());
    }

    String parts(TableView.OfferedPackage bundle) {
        return bundle.parts().stream()
                .map(part -> wording.say(
                        part.condition() ? "negotiation.package.if" : "negotiation.package.then",
                        part.number().matches("[0-9]+") ? word("package.bare-number", part.number()) : part.number(),
                        brief(part.terms())))
                .collect(Collectors.joining(word("package.joint")));
    }

    String numbers(List<Row> rows) {
        return rows.stream().map(Row::number).collect(Collectors.joining(word("list.joint")));
    }
}
