package org.xieyue.agreements;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.Cases;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.processes.ProcessRuns;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Ends an agreement before its term (集体合同规定 第三十九条至第四十一条). */
@UseCase
public class EndAgreement {

    /** Why an agreement may be ended early. */
    public enum Ground {
        /** 双方协商一致. */
        BOTH_AGREE,
        /** 用人单位被兼并、解散、破产等,致使无法履行. */
        EMPLOYER_GONE,
        /** 不可抗力. */
        FORCE_MAJEURE,
        /** 约定的变更或解除条件出现. */
        AGREED_CONDITION,
        /** 法律、法规规定的其他情形. */
        OTHER_LAW
    }

    private final Agreements agreements;
    private final Cases cases;
    private final ProcessRuns runs;

    EndAgreement(Agreements agreements, Cases cases, ProcessRuns runs) {
        this.agreements = agreements;
        this.cases = cases;
        this.runs = runs;
    }

    /**
     * @param lastDay last day in force
     */
    @Permit(Permission.KEEP_BARGAINING)
    public Answer<AgreementRow> end(
            AgreementId id, @Nullable Ground ground, String reason, @Nullable LocalDate lastDay) {
        if (ground == null) {
            return Answer.refused(Refusal.ofField("ground", "agreements.no-ground"));
        }
        if (lastDay == null) {
            return Answer.refused(Refusal.ofField("on", "agreements.no-last-day"));
        }
        boolean before = agreements.row(id).stage() == AgreementStage.IN_FORCE;
        Answer<AgreementRow> ended = agreements.terminate(id, ground + ": " + reason, lastDay);
        if (ended instanceof Answer.Done<AgreementRow>(AgreementRow row) && before) {
            CaseId caseId = row.caseId();
            if (caseId != null) {
                cases.tell(
                        caseId,
                        "agreement.terminated."
                                + ground.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        reason.strip(),
                        Map.of("on", lastDay.toString()));
                runs.correlate(caseId, ContractPerformance.TERMINATED, Vars.none());
            }
        }
        return ended;
    }
}
