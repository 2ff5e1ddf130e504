package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.negotiation.ClauseState;
import org.xieyue.negotiation.PackageState;
import org.xieyue.negotiation.TableView;
import org.xieyue.parties.Side;
import org.xieyue.shared.Texts;

/** The table as both sides share it. */
@Schema(description = "What both sides share; nothing that a side keeps to itself has a place here.")
record TableDetail(
        UUID caseId,
        String number,

        @Nullable @Schema(description = "For whom the reader sits at the table.")
        Side side,

        boolean chief,
        int round,
        boolean inRound,
        int shown,
        List<ClauseEntry> clauses,
        List<PackageEntry> packages,

        @Schema(description = "Why nothing can be drafted or signed yet.")
        List<String> blockers,

        @Nullable @Schema(description = "The clocks of the talks; none for a table that belongs to no talks.")
        TalksEntry talks) {

    @Schema(name = "TableRule", description = "A number of the place with its source, such as 30d or 60wd.")
    record RuleEntry(String period, String source) {}

    @Schema(name = "TableLimit")
    record LimitEntry(RuleEntry rule, @Nullable LocalDate dueOn, boolean over, boolean passed) {}

    @Schema(name = "TableMeeting")
    record MeetingEntry(int round, Instant at, String place) {}

    @Schema(
            name = "TableTalks",
            description =
                    "Days of talks with the first and the last; where the place sets no cap or limit it is absent.")
    record TalksEntry(
            @Nullable LocalDate since,
            int days,
            @Nullable LocalDate pausedUntil,
            int suspendedDays,
            @Nullable RuleEntry suspensionCap,
            @Nullable LimitEntry limit,
            @Nullable MeetingEntry next) {}

    @Schema(name = "TableOffer")
    record Offer(
            UUID position,
            @Nullable TableTerms terms,
            int round,
            String signedBy,
            Instant at,
            @Nullable Integer packageNumber) {}

    @Schema(name = "TableTrendPoint")
    record Point(
            int round,
            @Nullable BigDecimal workers,
            @Nullable BigDecimal employers) {}

    @Schema(name = "TableLawHint")
    record Hint(String rule, String source, List<Side> unmet) {}

    @Schema(name = "TableClause")
    record ClauseEntry(
            String key,
            String number,
            BargainingTopic topic,
            String title,
            @Nullable TableTerms last,
            @Nullable Offer workers,
            @Nullable Offer employers,
            ClauseState state,
            @Nullable Side next,
            @Nullable TableTerms agreed,
            List<Side> calledFinal,
            @Nullable BigDecimal gap,
            List<Point> trend,
            List<String> linked,
            boolean formOnly,
            @Nullable Hint hint,
            String note) {}

    @Schema(name = "TablePackage")
    record PackageEntry(
            UUID id,
            int number,
            Side side,
            boolean accepted,

            @Schema(description = "As it stood in the round that is shown.")
            PackageState state,

            int round,
            List<Part> parts) {}

    @Schema(name = "TablePackagePart")
    record Part(String clause, String number, @Nullable TableTerms terms, boolean condition) {}

    static TableDetail of(TableView view, Texts texts, Locale language) {
        return new TableDetail(
                view.caseId().value(),
                view.number(),
                view.side(),
                view.chief(),
                view.round(),
                view.inRound(),
                view.shown(),
                view.rows().stream().map(row -> clause(row, texts, language)).toList(),
                view.packages().stream().map(TableDetail::bundle).toList(),
                view.blockers().stream().map(one -> texts.say(language, one)).toList(),
                talks(view.talks(), texts, language));
    }

    private static @Nullable TalksEntry talks(TableView.@Nullable Talks talks, Texts texts, Locale language) {
        if (talks == null) {
            return null;
        }
        TableView.Limit limit = talks.limit();
        TableView.Meeting next = talks.next();
        return new TalksEntry(
                talks.since(),
                talks.days(),
                talks.pausedUntil(),
                talks.suspendedDays(),
                rule(talks.suspensionCap(), texts, language),
                limit == null
                        ? null
                        : new LimitEntry(
                                new RuleEntry(
                                        limit.rule().period().toString(),
                                        texts.say(language, limit.rule().source())),
                                limit.dueOn(),
                                limit.over(),
                                limit.passed()),
                next == null ? null : new MeetingEntry(next.round(), next.at(), next.place()));
    }

    private static @Nullable RuleEntry rule(TableView.@Nullable Rule rule, Texts texts, Locale language) {
        return rule == null ? null : new RuleEntry(rule.period().toString(), texts.say(language, rule.source()));
    }

    private static ClauseEntry clause(TableView.Row row, Texts texts, Locale language) {
        TableView.LawHint hint = row.hint();
        return new ClauseEntry(
                row.key().value(),
                row.number(),
                row.topic(),
                row.title(),
                TableTerms.of(row.last()),
                offer(row.workers()),
                offer(row.employers()),
                row.state(),
                row.next(),
                TableTerms.of(row.agreed()),
                row.calledFinal(),
                row.gap(),
                row.trend().stream()
                        .map(point -> new Point(point.round(), point.workers(), point.employers()))
                        .toList(),
                row.linked(),
                row.formOnly(),
                hint == null
                        ? null
                        : new Hint(
                                texts.say(language, hint.rule()), texts.say(language, hint.citation()), hint.unmet()),
                row.note());
    }

    private static @Nullable Offer offer(TableView.@Nullable Offer offer) {
        return offer == null
                ? null
                : new Offer(
                        offer.id().value(),
                        TableTerms.of(offer.terms()),
                        offer.round(),
                        offer.signedBy(),
                        offer.at(),
                        offer.bundle());
    }

    private static PackageEntry bundle(TableView.OfferedPackage bundle) {
        return new PackageEntry(
                bundle.id().value(),
                bundle.number(),
                bundle.side(),
                bundle.accepted(),
                bundle.state(),
                bundle.round(),
                bundle.parts().stream()
                        .map(part -> new Part(
                                part.clause().value(), part.number(), TableTerms.of(part.terms()), part.condition()))
                        .toList());
    }
}
