package org.xieyue.hardship.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CaseDossiers;
import org.xieyue.cases.OpenedCase;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.funds.BudgetLineId;
import org.xieyue.funds.BudgetTerms;
import org.xieyue.funds.FundSource;
import org.xieyue.funds.Reservations;
import org.xieyue.hardship.Story;
import org.xieyue.identity.Account;
import org.xieyue.notices.CurrentNotices;
import org.xieyue.notices.NoticeRow;
import org.xieyue.notices.RaiseObjection;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Yuan;
import org.xieyue.tasks.CaseDesk;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.TaskDesk;
import org.xieyue.tasks.TaskRow;
import org.xieyue.testing.EngineDriver;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestPeople;

/** Tells hardship cases to the desk as people would: open, take the task of a name, decide. */
@Component
public class HardshipStory {

    private final CaseDesk caseDesk;
    private final TaskDesk taskDesk;
    private final CaseDossiers dossiers;
    private final TestBudgets budgets;
    private final EngineDriver engine;
    private final TestPeople people;
    private final CurrentNotices notices;
    private final RaiseObjection raiseObjection;
    private final Reservations reservations;
    private final CaseDocuments documents;
    private final BusinessClock clock;

    HardshipStory(
            CaseDesk caseDesk,
            TaskDesk taskDesk,
            CaseDossiers dossiers,
            TestBudgets budgets,
            EngineDriver engine,
            TestPeople people,
            CurrentNotices notices,
            RaiseObjection raiseObjection,
            Reservations reservations,
            CaseDocuments documents,
            BusinessClock clock) {
        this.caseDesk = caseDesk;
        this.taskDesk = taskDesk;
        this.dossiers = dossiers;
        this.budgets = budgets;
        this.engine = engine;
        this.people = people;
        this.notices = notices;
        this.raiseObjection = raiseObjection;
        this.reservations = reservations;
        this.documents = documents;
        this.clock = clock;
    }

    /** A family of three: income 60,000 yuan, rigid expense 30,000, asks for 6,000 living aid. */
    public static Map<String, Object> application() {
        Map<String, Object> form = new HashMap<>();
        form.put("applicantName", "张小勇");
        form.put("applicantNationalId", Story.someId());
        form.put("householdMembers", "李红 " + Story.someId() + " 配偶\n张小小 " + Story.someId() + " 子女");
        form.put("phone", "13800000000");
        form.put("address", "相山区孟山路 1 号");
        form.put("work", "外卖配送");
        form.put("income", new BigDecimal("60000"));
        form.put("rigidMedical", new BigDecimal("30000"));
        form.put("homes", BigDecimal.ONE);
        form.put("runsBusiness", false);
        form.put("costlySchool", false);
        form.put("vehicle", "NONE");
        form.put("purposes", List.of("LIVING"));
        form.put("asked_LIVING", new BigDecimal("6000"));
        form.put("reason", "妻子重病，家中只有一人有收入");
        form.put("declareTruth", true);
        form.put("declareCheck", true);
        form.put("consentNotice", true);
        return form;
    }

    public static Map<String, Object> visit(BusinessClock clock) {
        return Map.of(
                "visitedOn",
                clock.today().toString(),
                "peopleSeen",
                3,
                "asStated",
                true,
                "findings",
                "情况属实",
                "unrelated",
                true);
    }

    public BudgetLineId line(TestPeople.Organisation at, long yuan) {
        return budgets.line(
                at.city(),
                new BudgetTerms(
                        clock.today().getYear(),
                        "hardship-aid",
                        FundSource.UNION_FUNDS,
                        "帮扶资金 " + UUID.randomUUID(),
                        Yuan.of(yuan)));
    }

    public Answer<OpenedCase> open(Account by, Map<String, Object> form) {
        return people.as(by, () -> caseDesk.open("hardship-aid", form));
    }

    public CaseId opened(Account by, Map<String, Object> form) {
        CaseId id = open(by, form).orElseThrow().id();
        engine.runDueJobs(id);
        return id;
    }

    /** Completes the open task of this name as this person, and runs what is due behind it. */
    public Answer<TaskRow> does(
            CaseId id, Account who, String task, String outcome, String opinion, Map<String, Object> form) {
        TaskRow row = people.as(
                who,
                () -> taskDesk.openOf(id).stream()
                        .filter(open -> open.name().equals(task))
                        .filter(open -> open.holder() == null || open.holder().equals(who.id()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(
                                "No open task " + task + " for " + who.name() + ", but " + engine.openTasks(id))));
        Answer<TaskRow> answer = people.as(who, () -> taskDesk.complete(row.id(), outcome, opinion, form));
        engine.runDueJobs(id);
        assertThat(engine.incidents(id)).isEmpty();
        return answer;
    }

    public void done(CaseId id, Account who, String task, String outcome) {
        done(id, who, task, outcome, "", Map.of());
    }

    public void done(CaseId id, Account who, String task, String outcome, String opinion, Map<String, Object> form) {
        assertThat(does(id, who, task, outcome, opinion, form).reasons()).isEmpty();
    }

    public List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    public List<String> tasks(CaseId id) {
        return engine.openTasks(id);
    }

    public String state(CaseId id, TestPeople.Organisation at) {
        return people.as(at.auditor(), () -> dossiers.row(id)).state();
    }

    public List<String> timeline(CaseId id, TestPeople.Organisation at) {
        List<String> lines = new ArrayList<>();
        people.as(at.auditor(), () -> dossiers.timeline(id)).forEach(row -> lines.add(row.what()));
        return lines;
    }

    /** As this person reads them. */
    public String facts(CaseId id, Account reader) {
        return people.as(reader, () -> dossiers.facts(id, Locale.SIMPLIFIED_CHINESE))
                .toString();
    }

    public String facts(CaseId id, TestPeople.Organisation at) {
        return people.as(at.auditor(), () -> dossiers.facts(id, Locale.SIMPLIFIED_CHINESE))
                .toString();
    }

    /** What the one open task of the case asks this person for. */
    public List<String> fields(CaseId id, Account reader) {
        return people.as(
                reader,
                () -> taskDesk.form(taskDesk.openOf(id).getFirst().id()).fields().stream()
                        .map(FormContract.Field::name)
                        .toList());
    }

    public void objects(CaseId id, Account by, String text) {
        String subject = people.as(
                by,
                () -> notices.list().stream()
                        .map(NoticeRow::id)
                        .map(notice -> raiseObjection.raise(notice, text))
                        .map(Answer::reasons)
                        .toList()
                        .toString());
        assertThat(subject).as("objections about " + id).isEqualTo("[[]]");
    }

    public Yuan available(TestPeople.Organisation at, BudgetLineId line) {
        return reservations.linesFor(at.basic(), "hardship-aid", clock.today().getYear()).stream()
                .filter(row -> row.id().equals(line))
                .findFirst()
                .orElseThrow()
                .available();
    }

    public String hands(CaseId id, Account by, String kind) {
        return people.as(by, () -> documents.add(id, kind, kind + ".pdf", SmallPdf.bytes()))
                .orElseThrow()
                .id()
                .toString();
    }

    public List<String> papers(CaseId id, TestPeople.Organisation at) {
        return people.as(
                at.auditor(),
                () -> documents.of(id).stream().map(DocumentRow::kind).toList());
    }

    // the stretches that most stories share

    public void papersAccepted(CaseId id, TestPeople.Organisation at) {
        done(id, at.officer(), "审核申请材料", "papers-complete");
        done(id, at.officer(), "确认核对结果", "findings-confirm");
    }

    public void visited(CaseId id, TestPeople.Organisation at) {
        done(id, at.visitor(), "入户核查", "visit-sign", "", visit(clock));
        done(id, at.secondVisitor(), "入户核查", "visit-sign", "", visit(clock));
    }

    public void committeeAgrees(CaseId id, TestPeople.Organisation at) {
        at.committee().forEach(member -> done(id, member, "发表评议意见", "committee-agree", "", Map.of("unrelated", true)));
    }

    public void countyAgrees(CaseId id, TestPeople.Organisation at, String yuan) {
        done(id, at.reviewer(), "县级审核", "review-agree", "", Map.of("amount", new BigDecimal(yuan), "unrelated", true));
    }

    public void cityApproves(CaseId id, TestPeople.Organisation at, BudgetLineId line) {
        done(id, at.approver(), "市级审批", "approve", "", Map.of("budgetLine", line.toString(), "unrelated", true));
    }
}
