package org.xieyue.hardship;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.OutOfOrder;
import org.xieyue.shared.Yuan;

/** A household's case. Guards the order of its stages as if the diagram were wrong. */
final class HardshipCase {

    final CaseId id;
    final UnionId union;
    final @Nullable AccountId applicant;
    final AccountId openedBy;
    final LocalDate openedOn;
    final int version;
    private String applicantKey;
    private Stage stage;
    private int round;
    private Application application;
    private @Nullable Assessment assessment;
    private @Nullable String noticeConsent;
    private @Nullable Yuan amount;
    private @Nullable ApprovalTier tier;
    private @Nullable UUID budgetLine;
    private @Nullable String approvedHash;
    private @Nullable LocalDate recheckOn;

    /** A new case. */
    HardshipCase(
            CaseId id,
            UnionId union,
            @Nullable AccountId applicant,
            AccountId openedBy,
            LocalDate openedOn,
            String applicantKey,
            Application application) {
        this(id, union, applicant, openedBy, openedOn, 0, new State(applicantKey, Stage.APPLIED, 1, application));
    }

    /** A case as it was stored. */
    HardshipCase(
            CaseId id,
            UnionId union,
            @Nullable AccountId applicant,
            AccountId openedBy,
            LocalDate openedOn,
            int version,
            State state) {
        this.id = id;
        this.union = union;
        this.applicant = applicant;
        this.openedBy = openedBy;
        this.openedOn = openedOn;
        this.version = version;
        this.applicantKey = state.applicantKey;
        this.stage = state.stage;
        this.round = state.round;
        this.application = state.application;
        this.assessment = state.assessment;
        this.noticeConsent = state.noticeConsent;
        this.amount = state.amount;
        this.tier = state.tier;
        this.budgetLine = state.budgetLine;
        this.approvedHash = state.approvedHash;
        this.recheckOn = state.recheckOn;
    }

    /** What changes in the life of a case. */
    record State(
            String applicantKey,
            Stage stage,
            int round,
            Application application,
            @Nullable Assessment assessment,
            @Nullable String noticeConsent,
            @Nullable Yuan amount,
            @Nullable ApprovalTier tier,
            @Nullable UUID budgetLine,
            @Nullable String approvedHash,
            @Nullable LocalDate recheckOn) {

        State(String applicantKey, Stage stage, int round, Application application) {
            this(applicantKey, stage, round, application, null, null, null, null, null, null, null);
        }
    }

    State state() {
        return new State(
                applicantKey,
                stage,
                round,
                application,
                assessment,
                noticeConsent,
                amount,
                tier,
                budgetLine,
                approvedHash,
                recheckOn);
    }

    Stage stage() {
        return stage;
    }

    int round() {
        return round;
    }

    Application application() {
        return application;
    }

    boolean isOnBehalf() {
        return !openedBy.equals(applicant);
    }

    /** Whoever is asked and told on the household's side. */
    AccountId contact() {
        return applicant == null ? openedBy : applicant;
    }

    Assessment assessment() {
        if (assessment == null) {
            throw new OutOfOrder("HARDSHIP-1", "家庭情况尚未核对评估", id, stage);
        }
        return assessment;
    }

    boolean isAssessed() {
        return assessment != null;
    }

    @Nullable
    String noticeConsent() {
        return noticeConsent;
    }

    /** What the county proposes, or else what the rules allow. */
    Yuan amount() {
        return amount == null ? assessment().proposal().total() : amount;
    }

    ApprovalTier tier() {
        if (tier == null) {
            throw new OutOfOrder("HARDSHIP-2", "县级审核尚未确定审批层级", id, stage);
        }
        return tier;
    }

    @Nullable
    UUID budgetLine() {
        return budgetLine;
    }

    @Nullable
    String approvedHash() {
        return approvedHash;
    }

    @Nullable
    LocalDate recheckOn() {
        return recheckOn;
    }

    /** A household is looked at again only after it has been told what was decided. */
    void requireInformed() {
        if (recheckOn == null) {
            throw new OutOfOrder("HARDSHIP-8", "尚未出具帮扶决定书，不能复查", id, stage);
        }
    }

    /** The yearly look is waiting for the officer. */
    boolean isBeingRechecked(LocalDate today) {
        return recheckOn != null && recheckOn.isBefore(today);
    }

    String applicantKey() {
        return applicantKey;
    }

    void require(Stage... allowed) {
        require(EnumSet.of(allowed[0], allowed));
    }

    void require(Set<Stage> allowed) {
        if (!allowed.contains(stage)) {
            throw new OutOfOrder("HARDSHIP-3", "此时不能办理这一步，应处于 " + allowed, id, stage);
        }
    }

    /** Moves on; the caller has checked where it stands. */
    void move(Stage next) {
        stage = next;
    }

    /** Everything is gone over again: visit, committee and notice count only within their round. */
    void startAgain(Stage from) {
        round++;
        stage = from;
        amount = null;
        tier = null;
        voidApproval();
    }

    void repair(Application repaired, String key) {
        application = repaired;
        applicantKey = key;
    }

    void assess(Assessment result) {
        assessment = result;
    }

    void consentToNotice(String consent) {
        noticeConsent = consent;
    }

    void settle(Yuan settled, ApprovalTier by) {
        amount = settled;
        tier = by;
    }

    void payFrom(@Nullable UUID line) {
        budgetLine = line;
    }

    void approve(String hash) {
        approvedHash = hash;
    }

    void voidApproval() {
        approvedHash = null;
        budgetLine = null;
    }

    void recheckOn(LocalDate day) {
        recheckOn = day;
    }
}
