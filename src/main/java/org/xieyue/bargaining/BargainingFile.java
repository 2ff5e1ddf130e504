package org.xieyue.bargaining;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.identity.AccountId;
import org.xieyue.notices.Messages;
import org.xieyue.parties.Side;
import org.xieyue.parties.Sides;
import org.xieyue.processes.Var;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** Keeps a bargaining and its case together: stage and state, clocks, the shared timeline, messages, the trail. */
@Component
class BargainingFile {

    private final Bargainings bargainings;
    private final Cases cases;
    private final CaseDocuments documents;
    private final Sides sides;
    private final Messages messages;
    private final AuditTrail trail;
    private final BusinessClock clock;

    BargainingFile(
            Bargainings bargainings,
            Cases cases,
            CaseDocuments documents,
            Sides sides,
            Messages messages,
            AuditTrail trail,
            BusinessClock clock) {
        this.bargainings = bargainings;
        this.cases = cases;
        this.documents = documents;
        this.sides = sides;
        this.messages = messages;
        this.trail = trail;
        this.clock = clock;
    }

    LocalDate today() {
        return clock.today();
    }

    Bargaining lock(CaseId caseId) {
        return bargainings.lock(caseId).orElseThrow(NotFound::new);
    }

    Bargaining find(CaseId caseId) {
        return bargainings.find(caseId).orElseThrow(NotFound::new);
    }

    /** Stores the bargaining, says how its case stands, and writes the trail: ids, dates and codes only. */
    void save(Bargaining bargaining, String act, Map<String, String> details) {
        bargainings.save(bargaining);
        cases.stands(
                bargaining.id, bargaining.stage().state(), bargaining.stage().isOver());
        if (bargaining.stage().isOver()) {
            sides.over(bargaining.id);
        }
        note(bargaining, act, details);
    }

    void save(Bargaining bargaining, String act) {
        save(bargaining, act, Map.of());
    }

    void note(Bargaining bargaining, String act, Map<String, String> details) {
        trail.record("bargaining." + act, "case", bargaining.id.toString(), details);
    }

    /** A line that both sides read. */
    void tell(Bargaining bargaining, String what, Map<String, String> args) {
        cases.tell(bargaining.id, "bargaining." + what, null, args);
    }

    /** Books a clock of this case; the variable's timer follows it when the holiday calendar changes. */
    void due(Bargaining bargaining, String name, BargainingRules.Clock due, @Nullable Var<?> timer) {
        cases.due(
                bargaining.id,
                "bargaining-" + name,
                due.deadline(),
                timer == null ? null : timer.name(),
                due.rule().source());
    }

    /** A clock that somebody set, such as the day named in an order. */
    void due(Bargaining bargaining, String name, Deadline deadline, @Nullable Var<?> timer, String source) {
        cases.due(bargaining.id, "bargaining-" + name, deadline, timer == null ? null : timer.name(), source);
    }

    void met(Bargaining bargaining, String name) {
        cases.dueMet(bargaining.id, "bargaining-" + name);
    }

    /** The paper lies in the case: throws {@link NotFound} otherwise. */
    void requirePaper(Bargaining bargaining, DocumentId paper) {
        if (documents.of(bargaining.id).stream().noneMatch(row -> row.id().equals(paper))) {
            throw new NotFound();
        }
    }

    /** Tells everybody who represents a side; what they read is the shared part. */
    void write(Bargaining bargaining, String what, Map<String, String> args) {
        Map<String, String> all = new HashMap<>(args);
        all.put("title", bargaining.opening.title());
        Set<AccountId> people = new LinkedHashSet<>(sides.of(bargaining.id, Side.WORKERS));
        people.addAll(sides.of(bargaining.id, Side.EMPLOYERS));
        for (AccountId person : people) {
            messages.send(
                    person,
                    "bargaining." + what,
                    all,
                    bargaining.id,
                    "bargaining:" + bargaining.id + ":" + what + ":" + person + ":" + clock.now());
        }
    }
}
