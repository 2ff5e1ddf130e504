package org.xieyue.congress.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.congress.CongressBoard;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.ConveneSession;
import org.xieyue.congress.PlanSession;
import org.xieyue.congress.SessionBoard;
import org.xieyue.congress.SessionId;
import org.xieyue.congress.SessionRow;
import org.xieyue.identity.Account;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Outcome;
import org.xieyue.tasks.FormContract.Type;
import org.xieyue.tasks.TaskForm;

/** When and where the congress meets, and what about. */
@Component
class PlanSessionForm implements TaskForm {

    private final PlanSession planSession;
    private final ConveneSession conveneSession;
    private final CongressBoard congressBoard;
    private final SessionBoard sessionBoard;

    PlanSessionForm(
            PlanSession planSession,
            ConveneSession conveneSession,
            CongressBoard congressBoard,
            SessionBoard sessionBoard) {
        this.planSession = planSession;
        this.conveneSession = conveneSession;
        this.congressBoard = congressBoard;
        this.sessionBoard = sessionBoard;
    }

    @Override
    public String key() {
        return "congress/plan";
    }

    @Override
    public FormContract contract(CaseId caseId, Account reader) {
        List<Field> fields = new ArrayList<>();
        Optional<SessionRow> session = sessionBoard.openOf(caseId);
        if (session.isEmpty()) {
            fields.add(ConveneForm.congresses(congressBoard));
            fields.add(of("title", Type.TEXT).mandatory().between(1, 80));
        }
        fields.addAll(Moment.fields(session.map(SessionRow::meetsAt).orElse(null), true));
        fields.add(of("place", Type.TEXT)
                .mandatory()
                .between(1, 120)
                .with(session.map(SessionRow::place)
                        .filter(text -> !text.isEmpty())
                        .orElse(null)));
        fields.add(of("agenda", Type.LONG_TEXT)
                .mandatory()
                .between(1, 4000)
                .with(session.map(found -> sessionBoard.agendaText(caseId))
                        .filter(text -> !text.isEmpty())
                        .orElse(null)));
        return new FormContract(key(), fields, List.of(Outcome.primary("session-planned")));
    }

    @Override
    public Answer<Vars> submit(Submission submission) {
        FormValues values = new FormValues(submission.values());
        CaseId caseId = submission.caseId();
        if (sessionBoard.openOf(caseId).isEmpty()) {
            Answer<SessionId> convened =
                    conveneSession.conveneFor(caseId, CongressId.parse(values.text("congress")), values.text("title"));
            if (!convened.isDone()) {
                return Answer.refused(convened.reasons());
            }
        }
        return FormValues.decided(
                planSession.plan(
                        caseId,
                        new PlanSession.Plan(
                                values.moment("meetsOn", "meetsTime"), values.text("place"), values.text("agenda"))),
                "planned");
    }
}
