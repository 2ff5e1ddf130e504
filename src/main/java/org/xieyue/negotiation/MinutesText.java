package org.xieyue.negotiation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.agreements.Figure;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.ContentHash;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.negotiation.MinutesBook.Confirmation;
import org.xieyue.negotiation.MinutesBook.Held;
import org.xieyue.negotiation.MinutesBook.Present;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;

/** Minutes write themselves from the moves of a round. In Chinese, since they are a paper of the case. */
@Component
class MinutesText {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.CHINA);

    private final MinutesBook book;
    private final NegotiationTables tables;
    private final Positions positions;
    private final Moves moves;
    private final Cases cases;
    private final Accounts accounts;
    private final Texts texts;

    MinutesText(
            MinutesBook book,
            NegotiationTables tables,
            Positions positions,
            Moves moves,
            Cases cases,
            Accounts accounts,
            Texts texts) {
        this.book = book;
        this.tables = tables;
        this.positions = positions;
        this.moves = moves;
        this.cases = cases;
        this.accounts = accounts;
        this.texts = texts;
    }

    MinutesView of(CaseId caseId, Held held) {
        List<Present> there = book.attendance(caseId, held.round());
        List<String> sentences = sentences(caseId, held.round());
        String digest = digest(caseId, held, there, sentences);
        List<Confirmation> all = book.confirmations(caseId, held.round());
        List<MinutesView.Confirmed> valid = all.stream()
                .filter(one -> one.digest().equals(digest))
                .map(one -> new MinutesView.Confirmed(one.side(), name(one.by()), one.at()))
                .toList();
        List<Side> outdated = all.stream()
                .map(Confirmation::side)
                .distinct()
                .filter(side -> valid.stream().noneMatch(one -> one.side() == side))
                .toList();
        return new MinutesView(
                held.round(),
                held.startedAt(),
                held.endedAt(),
                held.place(),
                names(there, Side.WORKERS),
                names(there, Side.EMPLOYERS),
                sentences,
                held.remarks(),
                digest,
                valid,
                outdated,
                book.paper(caseId, held.round(), digest).orElse(null));
    }

    CaseRow caseOf(CaseId caseId) {
        return cases.find(caseId).orElseThrow(NotFound::new);
    }

    static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(BusinessClock.ZONE));
    }

    private List<String> names(List<Present> there, Side side) {
        return there.stream()
                .filter(one -> one.side() == side)
                .map(one -> name(one.person()))
                .toList();
    }

    private String name(AccountId id) {
        return accounts.find(id).map(Account::name).orElse("");
    }

    /** Ids instead of names: that somebody marries does not ask the chiefs again. */
    private String digest(CaseId caseId, Held held, List<Present> there, List<String> sentences) {
        List<String> parts = new ArrayList<>();
        parts.add("xieyue-minutes-1");
        parts.add(caseId.toString());
        parts.add(String.valueOf(held.round()));
        parts.add(held.startedAt().toString());
        parts.add(String.valueOf(held.endedAt()));
        parts.add(held.place());
        there.forEach(one -> parts.add(one.side() + " " + one.person()));
        parts.addAll(sentences);
        parts.add(held.remarks());
        String whole = parts.stream()
                .map(part -> part.getBytes(StandardCharsets.UTF_8).length + ":" + part)
                .collect(Collectors.joining("\n"));
        return ContentHash.of(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private List<String> sentences(CaseId caseId, int round) {
        NegotiationTable table = tables.find(caseId).orElseThrow(NotFound::new);
        Standing standing = new Standing(positions.of(caseId), positions.bundles(caseId));
        List<String> lines = new ArrayList<>();
        for (Move move : moves.of(caseId)) {
            if (move.round() == round) {
                sentence(move, table, standing).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private Optional<String> sentence(Move move, NegotiationTable table, Standing standing) {
        String key = "negotiation.minutes."
                + move.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (!texts.has(Texts.CHINESE, key)) {
            return Optional.empty();
        }
        Map<String, String> args = new LinkedHashMap<>();
        Side side = move.side();
        args.put("side", side == null ? "" : texts.say(Texts.CHINESE, "negotiation.side." + side));
        args.put("clause", move.clause() == null ? "" : named(table.clause(move.clause())));
        args.put(
                "terms",
                move.position() == null
                        ? ""
                        : said(standing.get(move.position()).terms()));
        PackageId bundle = move.bundle();
        args.put(
                "package",
                bundle == null ? "" : String.valueOf(standing.bundle(bundle).number()));
        args.put("parts", bundle == null ? "" : parts(bundle, table, standing));
        args.put("note", move.note());
        return Optional.of(texts.say(Texts.CHINESE, key, args));
    }

    private String parts(PackageId bundle, NegotiationTable table, Standing standing) {
        return standing.parts(bundle).stream()
                .map(part -> texts.say(
                        Texts.CHINESE,
                        part.condition() ? "negotiation.package.if" : "negotiation.package.then",
                        named(table.clause(part.clause())),
                        said(part.terms())))
                .collect(Collectors.joining("；"));
    }

    private static String named(TableClause clause) {
        return numbered(clause.number) + (clause.title.isEmpty() ? "" : "（" + clause.title + "）");
    }

    /** A clause that came from a topic has a bare number. */
    private static String numbered(String number) {
        return number.matches("[0-9]+") ? "第 " + number + " 条" : number;
    }

    /** The figure, if there is one, else the wording. */
    private String said(Terms terms) {
        if (terms.isLeftOut()) {
            return texts.say(Texts.CHINESE, "negotiation.left-out");
        }
        Figure figure = terms.figure();
        return figure == null ? "「" + terms.text() + "」" : figure.text() + "「" + terms.text() + "」";
    }
}
