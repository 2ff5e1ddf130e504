package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.negotiation.Terms;

/** What a clause says, or is to say. */
@Schema(
        description =
                "The wording of a clause, empty to leave it out, and the figure that it settles, if it settles one.")
record TableTerms(@Nullable String text, @Nullable TableFigure figure) {

    @Schema(name = "TableFigure")
    record TableFigure(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            BigDecimal amount,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            FigureUnit unit,

            Figure.@Nullable Bound bound) {}

    static @Nullable TableTerms of(@Nullable Terms terms) {
        if (terms == null) {
            return null;
        }
        Figure figure = terms.figure();
        return new TableTerms(
                terms.text(), figure == null ? null : new TableFigure(figure.amount(), figure.unit(), figure.bound()));
    }

    static Terms read(@Nullable TableTerms terms) {
        if (terms == null) {
            throw Rejected.malformed("terms", "missing", "terms");
        }
        TableFigure written = terms.figure();
        if (written == null) {
            return new Terms(terms.text() == null ? "" : terms.text(), null);
        }
        BigDecimal amount = written.amount();
        FigureUnit unit = written.unit();
        if (amount == null || unit == null) {
            throw Rejected.malformed("figure", "missing", "figure");
        }
        Figure.Bound bound = written.bound();
        return new Terms(
                terms.text() == null ? "" : terms.text(),
                new Figure(amount, unit, bound == null ? Figure.Bound.EXACTLY : bound));
    }
}
