package org.xieyue.agreements.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.AgreementRow;
import org.xieyue.agreements.AgreementStage;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.Obligation;
import org.xieyue.agreements.TextDiff.Piece;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Role;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.shared.ui.Redline;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** Says things of an agreement as people do. */
@Component
class AgreementWords {

    private final Wording wording;
    private final CurrentUser user;
    private final Unions unions;

    AgreementWords(Wording wording, CurrentUser user, Unions unions) {
        this.wording = wording;
        this.user = user;
        this.unions = unions;
    }

    Wording wording() {
        return wording;
    }

    String word(String key, Object... args) {
        return wording.say("agreement.ui." + key, args);
    }

    /** The name of a value: topic, kind, scope, coverage. */
    String name(String what, Enum<?> value) {
        return wording.say("agreement." + what + "."
                + value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    String industry(@Nullable String code) {
        return code == null ? word("no-industry") : wording.sayOr("industry." + code, code);
    }

    /** A draft without a case was entered from the paper, and nobody has compared it yet. */
    Tag stage(AgreementRow row) {
        return row.stage() == AgreementStage.DRAFT && row.caseId() == null
                ? Tag.warn(word("entry.waits"))
                : stage(row.stage());
    }

    private Tag stage(AgreementStage stage) {
        String text = wording.say(stage.key());
        return switch (stage) {
            case IN_FORCE -> Tag.good(text);
            case EXPIRED, TERMINATED, DROPPED -> Tag.warn(text);
            case INITIALLED, PASSED, SIGNED, FILED -> Tag.action(text);
            case DRAFT, MODEL -> Tag.neutral(text);
        };
    }

    String day(@Nullable LocalDate day) {
        return day == null ? "—" : wording.date(day);
    }

    /** Both days with their years and without weekdays: contracts run for years. */
    String term(@Nullable LocalDate from, @Nullable LocalDate until) {
        return from == null || until == null ? "—" : whole(from) + " – " + whole(until);
    }

    private String whole(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(wording.locale())
                .format(day);
    }

    String count(int number) {
        return String.format(wording.locale(), "%,d", number);
    }

    /** What a check found, or how far its due day is. */
    Tag result(Obligation.Check check, LocalDate today) {
        Obligation.Result result = check.result();
        if (result == null) {
            String distance = wording.distance(check.dueOn());
            return check.isOverdue(today) ? Tag.late(distance) : Tag.neutral(distance);
        }
        String text = name("result", result) + " · " + day(check.checkedOn());
        return switch (result) {
            case KEPT -> Tag.good(text);
            case PARTLY -> Tag.warn(text);
            case NOT_KEPT -> Tag.late(text);
        };
    }

    String figure(@Nullable Figure figure) {
        return figure == null
                ? ""
                : name("bound", figure.bound()) + " " + figure.shown() + " "
                        + wording.say(figure.unit().key());
    }

    /** The union, where the reader sees its text only because it binds the reader's own; otherwise nothing. */
    Optional<String> fromElsewhere(UnionId union) {
        boolean own = user.account().appointments().stream()
                .anyMatch(post ->
                        Permission.READ_BARGAINING.roles().contains(post.role()) && unions.covers(post.union(), union));
        return own ? Optional.empty() : Optional.of(union(union));
    }

    String union(UnionId union) {
        return unions.find(union).map(Union::name).orElse("—");
    }

    boolean keeps(UnionId union) {
        return user.account().appointments().stream()
                .anyMatch(post -> post.role() == Role.BARGAINING_OFFICER && unions.covers(post.union(), union));
    }

    Redline redline(List<Piece> pieces) {
        Redline line = new Redline(wording);
        for (Piece piece : pieces) {
            switch (piece.kind()) {
                case SAME -> line.same(piece.text());
                case REMOVED -> line.removed(piece.text());
                case ADDED -> line.added(piece.text());
            }
        }
        return line;
    }
}
