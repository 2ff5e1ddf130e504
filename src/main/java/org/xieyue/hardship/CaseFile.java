package org.xieyue.hardship;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Deadlines;
import org.xieyue.clock.Period;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.Unions;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.notices.Messages;
import org.xieyue.processes.Var;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** Keeps a case and its dossier together: stage and state, deadlines, messages to the household, the trail. */
@Component
class CaseFile {

    private final HardshipCases records;
    private final Cases cases;
    private final Messages messages;
    private final AuditTrail trail;
    private final Deadlines deadlines;
    private final Parameters parameters;
    private final Unions unions;
    private final BusinessClock clock;

    CaseFile(
            HardshipCases records,
            Cases cases,
            Messages messages,
            AuditTrail trail,
            Deadlines deadlines,
            Parameters parameters,
            Unions unions,
            BusinessClock clock) {
        this.records = records;
        this.cases = cases;
        this.messages = messages;
        this.trail = trail;
        this.deadlines = deadlines;
        this.parameters = parameters;
        this.unions = unions;
        this.clock = clock;
    }

    HardshipCase lock(CaseId id) {
        return records.lock(id);
    }

    /** Stores the case, says in the dossier how it stands, and frees the household when all is over. */
    void save(HardshipCase aid, String act, Map<String, String> details) {
        records.save(aid);
        cases.stands(aid.id, aid.stage().state(), aid.stage().isOver());
        if (aid.stage().isOver()) {
            records.freePeople(aid.id);
        }
        trail.record("hardship." + act, "case", aid.id.toString(), details);
    }

    void save(HardshipCase aid, String act) {
        save(aid, act, Map.of());
    }

    String jurisdiction(UnionId union) {
        return unions.find(union).orElseThrow(NotFound::new).jurisdiction();
    }

    /** In force on the day of the application. */
    Parameter parameter(HardshipCase aid, String key) {
        return parameters.get(jurisdiction(aid.union), key, aid.openedOn);
    }

    Standards standards(HardshipCase aid) {
        return Standards.of(parameters.inForce(jurisdiction(aid.union), aid.openedOn));
    }

    /** Starts a period of the place today and keeps it as a deadline of the case. */
    Deadline start(HardshipCase aid, String name, String periodKey, @Nullable Var<?> timer) {
        Parameter period = parameters.get(jurisdiction(aid.union), periodKey, clock.today());
        return start(aid, name, period.asPeriod(), period.source(), timer);
    }

    Deadline start(HardshipCase aid, String name, Period period, String source, @Nullable Var<?> timer) {
        Deadline deadline = deadlines.after(clock.today(), period);
        cases.due(aid.id, name, deadline, timer == null ? null : timer.name(), source);
        return deadline;
    }

    void met(HardshipCase aid, String name) {
        cases.dueMet(aid.id, name);
    }

    void tell(HardshipCase aid, String what, @Nullable String opinion, Map<String, String> args) {
        cases.tell(aid.id, "hardship." + what, opinion, args);
    }

    /** A message to the household's side; once for each occasion. */
    void write(HardshipCase aid, String what, Map<String, String> args) {
        String number = cases.find(aid.id).orElseThrow(NotFound::new).number();
        Map<String, String> all = new java.util.HashMap<>(args);
        all.put("number", number);
        messages.send(
                aid.contact(), "hardship." + what, all, aid.id, "hardship:" + aid.id + ":" + what + ":" + clock.now());
    }

    String number(HardshipCase aid) {
        return cases.find(aid.id).orElseThrow(NotFound::new).number();
    }

    void describe(HardshipCase aid, String subject) {
        cases.describe(aid.id, subject, aid.amount());
    }

    void involve(HardshipCase aid, AccountId person) {
        cases.involve(aid.id, person);
    }
}
