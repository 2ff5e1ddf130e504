package org.xieyue.negotiation;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.Figure;
import org.xieyue.agreements.FigureUnit;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.documents.PaperTemplate;
import org.xieyue.documents.Papers;
import org.xieyue.employers.Employer;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.Union;
import org.xieyue.identity.Unions;
import org.xieyue.negotiation.TableView.Row;
import org.xieyue.parties.PartyBoard;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;

/**
 * 协商方案: what the side of the person who asks wants, clause by clause, on paper. It is made when it is asked for and kept
 * nowhere, so that there is no paper of the case that anybody else could open; for whoever represents neither side there is
 * none.
 */
@UseCase
public class PrintPlan {

    /** Version of the form {@code papers/negotiation/plan}. */
    private static final String FORM = "2026-2";

    private static final String PDF = "application/pdf";

    private final TableBoard board;
    private final OwnSide ownSide;
    private final Seats seats;
    private final Sides sides;
    private final PartyBoard parties;
    private final Employers employers;
    private final Cases cases;
    private final Unions unions;
    private final Papers papers;
    private final AuditTrail trail;
    private final Texts texts;

    PrintPlan(
            TableBoard board,
            OwnSide ownSide,
            Seats seats,
            Sides sides,
            PartyBoard parties,
            Employers employers,
            Cases cases,
            Unions unions,
            Papers papers,
            AuditTrail trail,
            Texts texts) {
        this.board = board;
        this.ownSide = ownSide;
        this.seats = seats;
        this.sides = sides;
        this.parties = parties;
        this.employers = employers;
        this.cases = cases;
        this.unions = unions;
        this.papers = papers;
        this.trail = trail;
        this.texts = texts;
    }

    /** There is no way to name another side. */
    @Permit(Permission.BARGAIN)
    public CaseDocuments.Content print(CaseId caseId) {
        Side side = seats.require(caseId).side();
        TableView table = board.mine(caseId, 0);
        List<Employer> involved = involved(caseId);
        PaperTemplate paper = PaperTemplate.of("negotiation/plan", FORM)
                .with("side", say("negotiation.side." + side))
                .with("subject", table.subject())
                .with("employers", involved.stream().map(Employer::name).collect(Collectors.joining("、")))
                .with("chief", representatives(caseId, side, true))
                .with("representatives", representatives(caseId, side, false))
                .with("stage", stage(table));
        Map<String, OwnNotes> notes = ownSide.all(caseId).stream()
                .collect(Collectors.toMap(one -> one.clause().value(), one -> one));
        fill(paper, table.rows(), notes);
        String html = papers.printable(paper.html());
        trail.record("negotiation.plan-printed", "case", caseId.toString(), Map.of());
        String issuer = side == Side.WORKERS
                ? union(caseId)
                : involved.size() == 1 ? involved.getFirst().name() : say("negotiation.side." + side);
        return new CaseDocuments.Content(
                paper.title() + ".pdf", PDF, papers.printInNameOf(issuer, table.number(), paper.title(), html));
    }

    private void fill(PaperTemplate paper, List<Row> rows, Map<String, OwnNotes> notes) {
        List<List<String>> ladder = new ArrayList<>();
        List<List<String>> arguments = new ArrayList<>();
        List<List<String>> remarks = new ArrayList<>();
        List<List<String>> drafts = new ArrayList<>();
        List<List<String>> leaves = new ArrayList<>();
        List<List<String>> evidence = new ArrayList<>();
        for (Row row : rows) {
            OwnNotes own = notes.get(row.key().value());
            if (own == null) {
                continue;
            }
            Aims aims = own.aims();
            if (aims.target() != null || aims.acceptable() != null || aims.floor() != null) {
                ladder.add(List.of(
                        name(row),
                        now(row),
                        said(row, aims.target()),
                        said(row, aims.acceptable()),
                        said(row, aims.floor())));
            }
            part(arguments, row, aims.argument());
            part(remarks, row, aims.note());
            OwnNotes.Draft draft = own.draft();
            if (draft != null) {
                part(
                        drafts,
                        row,
                        draft.terms().isLeftOut()
                                ? say("negotiation.left-out")
                                : draft.terms().text());
            }
            own.mandates().forEach(one -> leaves.add(leave(row, one)));
            own.evidence().stream().map(DocumentRow::fileName).forEach(file -> evidence.add(List.of(name(row), file)));
        }
        paper.rows("ladder", ladder)
                .with("noLadder", ladder.isEmpty() ? "noLadder" : "")
                .rows("arguments", arguments)
                .rows("notes", remarks)
                .rows("drafts", drafts)
                .rows("leaves", leaves)
                .rows("evidence", evidence);
    }

    private static void part(List<List<String>> parts, Row row, String text) {
        if (!text.isBlank()) {
            parts.add(List.of(name(row), text));
        }
    }

    private List<String> leave(Row row, OwnNotes.Mandate asked) {
        Boolean granted = asked.granted();
        String ruling = granted == null
                ? say("negotiation.plan.leave-waits")
                : say(granted ? "negotiation.plan.leave-granted" : "negotiation.plan.leave-refused");
        if (granted != null && granted && asked.limit().compareTo(asked.amount()) != 0) {
            ruling = say("negotiation.plan.leave-narrowed", said(row, asked.limit()));
        }
        List<String> cells = new ArrayList<>(
                List.of(name(row) + " · " + said(row, asked.amount()) + " · " + ruling, asked.reason()));
        if (!asked.answer().isBlank()) {
            cells.add(asked.answer());
        }
        return cells;
    }

    private static String name(Row row) {
        return (row.number() + " " + row.title()).strip();
    }

    private static String now(Row row) {
        Figure figure = row.last().figure();
        return figure == null
                ? row.last().text()
                : amount(figure.amount()) + " " + figure.unit().sign();
    }

    private static String said(Row row, @Nullable BigDecimal amount) {
        if (amount == null) {
            return "";
        }
        Figure last = row.last().figure();
        FigureUnit unit = row.unit() == null && last != null ? last.unit() : row.unit();
        return amount(amount) + (unit == null ? "" : " " + unit.sign());
    }

    private static String amount(BigDecimal amount) {
        return new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Texts.CHINESE)).format(amount);
    }

    private String stage(TableView table) {
        if (table.round() == 0) {
            return say("negotiation.plan.before-talks");
        }
        return say(table.inRound() ? "negotiation.plan.in-round" : "negotiation.plan.after-round", table.round());
    }

    private String representatives(CaseId caseId, Side side, boolean chief) {
        return parties.of(caseId).of(side).stream()
                .filter(seat -> seat.sits() && seat.chief() == chief)
                .map(PartyBoard.Seat::name)
                .collect(Collectors.joining("、"));
    }

    private List<Employer> involved(CaseId caseId) {
        return employers.all(sides.employers(caseId).stream()
                .filter(one -> one.standing() != PartyEmployer.Standing.LEFT_OUT)
                .map(PartyEmployer::employer)
                .toList());
    }

    private String union(CaseId caseId) {
        return cases.find(caseId)
                .map(CaseRow::union)
                .flatMap(unions::find)
                .map(Union::name)
                .orElseThrow(NotFound::new);
    }

    private String say(String key, Object... args) {
        return texts.say(Texts.CHINESE, key, args);
    }
}
