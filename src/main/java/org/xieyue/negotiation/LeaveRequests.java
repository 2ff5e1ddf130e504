package org.xieyue.negotiation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseRow;
import org.xieyue.cases.Cases;
import org.xieyue.identity.Account;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.negotiation.PrivateNotes.KeptMandate;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.OwnMatter;
import org.xieyue.tasks.OwnMatters;

/**
 * Requests for leave stand in the inbox of whoever is the side's chief now, and of nobody else. They are no tasks of the
 * process: its dossier is read by both sides, and that a side asks for more room is worth as much as the number.
 */
@Component
class LeaveRequests implements OwnMatters {

    private final PrivateNotes notes;
    private final NegotiationTables tables;
    private final Sides sides;
    private final Cases cases;
    private final Accounts accounts;
    private final Texts texts;

    LeaveRequests(
            PrivateNotes notes, NegotiationTables tables, Sides sides, Cases cases, Accounts accounts, Texts texts) {
        this.notes = notes;
        this.tables = tables;
        this.sides = sides;
        this.cases = cases;
        this.accounts = accounts;
        this.texts = texts;
    }

    @Override
    public List<OwnMatter> waitingFor(Account reader, Locale locale) {
        if (reader.appointments().stream()
                .noneMatch(post -> Permission.BARGAIN.roles().contains(post.role()))) {
            return List.of();
        }
        List<OwnMatter> waiting = new ArrayList<>();
        for (PrivateNotes.Waiting where : notes.waiting()) {
            if (sides.chief(where.caseId(), where.side())
                    .filter(reader.id()::equals)
                    .isPresent()) {
                waiting.addAll(of(where.caseId(), where.side(), locale));
            }
        }
        waiting.sort(Comparator.comparing(OwnMatter::since));
        return waiting;
    }

    private List<OwnMatter> of(CaseId caseId, Side side, Locale locale) {
        NegotiationTable table = tables.find(caseId).orElse(null);
        CaseRow row = cases.find(caseId).orElse(null);
        if (table == null || row == null || row.closed()) {
            return List.of();
        }
        return notes.mandates(caseId, side).stream()
                .filter(one -> one.granted() == null)
                .map(one -> matter(caseId, table.clause(one.clause()), row.number(), one, locale))
                .toList();
    }

    private OwnMatter matter(CaseId caseId, TableClause clause, String number, KeptMandate asked, Locale locale) {
        return new OwnMatter(
                asked.id().toString(),
                texts.say(locale, "negotiation.leave.title", clause.number, clause.title),
                texts.say(
                        locale,
                        "negotiation.leave.about",
                        number,
                        accounts.find(asked.askedBy()).map(Account::name).orElse("")),
                asked.askedAt(),
                TableState.path(caseId) + "?clause=" + clause.key.value());
    }
}
