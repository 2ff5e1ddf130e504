package org.xieyue.negotiation.ui;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Clause;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.TextDiff;
import org.xieyue.agreements.TextDiff.Place;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.negotiation.Terms;

/**
 * Two texts that colleagues wrote at the same time, made one: what only one of them changed is taken over; where both changed
 * the same place both wordings stay, one after the other in 【】, for people to choose. Nothing is lost.
 *
 * @param clash both changed the same place, or the figure, in different ways
 */
record DraftMerge(Terms terms, boolean clash) {

    static DraftMerge of(Row row, Terms base, Terms kept, Terms beside) {
        TextDiff.ThreeWay ways = TextDiff.threeWay(clause(row, base), clause(row, kept), clause(row, beside));
        StringBuilder text = new StringBuilder();
        boolean clash = false;
        for (Place place : ways.places()) {
            switch (place.merge()) {
                case AGREED, ONLY_OURS, BOTH -> text.append(place.ours());
                case ONLY_THEIRS -> text.append(place.theirs());
                case CONFLICT -> {
                    clash = true;
                    text.append("【")
                            .append(place.ours())
                            .append("】【")
                            .append(place.theirs())
                            .append("】");
                }
            }
        }
        boolean figures = !Objects.equals(kept.figure(), beside.figure())
                && !Objects.equals(kept.figure(), base.figure())
                && !Objects.equals(beside.figure(), base.figure());
        return new DraftMerge(new Terms(text.toString(), figure(base, kept, beside)), clash || figures);
    }

    private static @Nullable Figure figure(Terms base, Terms kept, Terms beside) {
        return Objects.equals(kept.figure(), base.figure()) ? beside.figure() : kept.figure();
    }

    private static Clause clause(Row row, Terms terms) {
        return new Clause(row.key(), row.number(), row.topic(), row.title(), terms.text(), terms.figure());
    }
}
