package org.xieyue.conclusion;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditTrail;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Deadlines;
import org.xieyue.jurisdictions.Parameter;
import org.xieyue.jurisdictions.Parameters;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** Keeps a conclusion and its case together: stage and state, deadlines, the trail. */
@Component
class ConclusionFile {

    /** Names of deadlines, which are translated by {@code label.<name>}. */
    static final String BRING_TO_VOTE = "提交职代会审议";

    static final String FILE = "报送集体合同";
    static final String REPAIR = "补正报送材料";
    static final String REVIEW = "劳动行政部门审查";
    static final String PUBLISH = "公布协议文本";

    private final Conclusions conclusions;
    private final Cases cases;
    private final Parameters parameters;
    private final Deadlines deadlines;
    private final BusinessClock clock;
    private final AuditTrail trail;

    ConclusionFile(
            Conclusions conclusions,
            Cases cases,
            Parameters parameters,
            Deadlines deadlines,
            BusinessClock clock,
            AuditTrail trail) {
        this.conclusions = conclusions;
        this.cases = cases;
        this.parameters = parameters;
        this.deadlines = deadlines;
        this.clock = clock;
        this.trail = trail;
    }

    Conclusion lock(CaseId id) {
        return conclusions.lock(id).orElseThrow(NotFound::new);
    }

    /** For those who only look. */
    Conclusion read(CaseId id) {
        return conclusions.find(id).orElseThrow(NotFound::new);
    }

    /** Stores it, says in the case how it stands, and writes the trail. */
    void save(Conclusion conclusion, String act, Map<String, String> details) {
        conclusions.save(conclusion);
        noted(conclusion, act, details);
    }

    void noted(Conclusion conclusion, String act, Map<String, String> details) {
        cases.stands(conclusion.id, conclusion.stage().state(), false);
        Map<String, String> all = new HashMap<>(details);
        all.put("attempt", String.valueOf(conclusion.attempt));
        all.put("text", conclusion.draft.text().toString());
        trail.record("conclusion." + act, "case", conclusion.id.toString(), all);
        cases.tell(conclusion.id, "conclusion." + act, null, details);
    }

    Parameter rule(Conclusion conclusion, String key) {
        return parameters.get(conclusion.jurisdiction, key, clock.today());
    }

    Optional<Parameter> ruleIfAny(Conclusion conclusion, String key) {
        return parameters.find(conclusion.jurisdiction, key, clock.today());
    }

    /** Books the deadline that a rule sets from a day on; its name is told once per attempt. */
    Deadline due(Conclusion conclusion, String name, LocalDate from, Parameter period) {
        Deadline due = deadlines.after(from, period.asPeriod());
        cases.due(conclusion.id, key(conclusion, name), due, null, period.source());
        return due;
    }

    void met(Conclusion conclusion, String name) {
        cases.dueMet(conclusion.id, key(conclusion, name));
    }

    /** Filing and completion are tasks of the same name, which follow these clocks in every attempt. */
    static String key(Conclusion conclusion, String name) {
        return conclusion.attempt == 1 || name.equals(FILE) || name.equals(REPAIR)
                ? name
                : name + " · " + conclusion.attempt;
    }
}
