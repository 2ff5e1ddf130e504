package org.xieyue.ballots.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotBoard;
import org.xieyue.ballots.BallotId;
import org.xieyue.ballots.BallotMode;
import org.xieyue.ballots.BallotQuestion;
import org.xieyue.ballots.BallotState;
import org.xieyue.ballots.DecisionRule;
import org.xieyue.ballots.DraftBallot;
import org.xieyue.ballots.Elector;
import org.xieyue.ballots.KeepPaper;
import org.xieyue.ballots.NewBallot;
import org.xieyue.ballots.PrepareBallot;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Union;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.PageView;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** Writes down a ballot: subject, questions, roll, scrutineers; the rule comes from the place. */
@Route("ballots/new")
@RouteAlias("ballots/revise")
@PermitAll
@Needs("KEEP_BALLOTS")
class PrepareView extends PageView implements HasUrlParameter<String> {

    private static final long serialVersionUID = 1L;
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final transient DraftBallot draft;
    private final transient PrepareBallot prepareBallot;
    private final transient BallotBoard board;
    private final transient Wording wording;
    private final transient Toasts toasts;
    private final ComboBox<Union> union = new ComboBox<>();
    private final TextField title = new TextField();
    private final Select<BallotMode> mode = new Select<>();
    private final Div questions = new Div();
    private final PeopleFields people;
    private final DateTimePicker closesAt = new DateTimePicker();
    private final Div rule = new Div();
    private final PapersField papers;
    private final ErrorSummary errors;
    private transient @Nullable Ballot before;

    PrepareView(
            DraftBallot draft,
            PrepareBallot prepareBallot,
            KeepPaper keepPaper,
            BallotBoard board,
            Wording wording,
            ComponentTexts texts,
            Toasts toasts) {
        super(wording.say("ballots.prepare"), wording.say("ballots.prepare.about"));
        this.draft = draft;
        this.prepareBallot = prepareBallot;
        this.board = board;
        this.wording = wording;
        this.toasts = toasts;
        this.errors = new ErrorSummary(wording);
        this.people = new PeopleFields(wording);
        this.papers = new PapersField(wording, texts, (name, content) -> keepPaper.keep(holder(), name, content));
        subject();
        fit();
        Button more = new Button(wording.say("ballots.question.add"), click -> addQuestion());
        more.setId("add-question");
        questions.addClassName("stack");
        addQuestion();
        Button save = new Button(wording.say("ballots.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-ballot");
        Div foot = new Div(save);
        foot.addClassName("actions");
        add(
                errors,
                new Card(wording.say("ballots.subject"), stack(union, title, mode, closesAt)),
                new Card(wording.say("ballots.questions"), questions, more),
                new Card(wording.say("ballots.papers"), papers),
                new Card(wording.say("ballots.rule"), rule),
                new Card(wording.say("ballots.people"), people),
                foot);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String text) {
        if (text == null) {
            return;
        }
        try {
            Ballot ballot = board.ballot(BallotId.parse(text));
            if (ballot.state() != BallotState.PREPARED || ballot.isHeldInMeeting()) {
                event.forwardTo(BallotView.class, text);
                return;
            }
            show(ballot);
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(Ballot ballot) {
        before = ballot;
        union.setItems(draft.unions().stream()
                .filter(one -> one.id().equals(ballot.union()))
                .toList());
        draft.unions().stream()
                .filter(one -> one.id().equals(ballot.union()))
                .findFirst()
                .ifPresent(union::setValue);
        union.setReadOnly(true);
        title.setValue(ballot.title());
        mode.setValue(ballot.mode());
        Instant end = ballot.closesAt();
        closesAt.setValue(end == null ? null : end.atZone(CHINA).toLocalDateTime());
        questions.removeAll();
        ballot.questions().forEach(question -> addQuestion().show(question));
        papers.show(ballot.papers());
        people.show(draft.rollLines(ballot.id()), draft.scrutineerLines(ballot.id()), ballot.threshold());
        showRule();
    }

    private UnionId holder() {
        return union.getValue().id();
    }

    /** A ballot that is revised keeps its own. */
    private DecisionRule ruleNow() {
        return before == null ? draft.rule(holder()) : before.rule();
    }

    private static Div stack(Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }

    private void subject() {
        List<Union> unions = draft.unions();
        union.setLabel(wording.say("ballots.union"));
        union.setItems(unions);
        union.setItemLabelGenerator(Union::name);
        union.addValueChangeListener(change -> showRule());
        if (!unions.isEmpty()) {
            union.setValue(unions.getFirst());
        }
        title.setLabel(wording.say("ballots.name"));
        title.setWidthFull();
        mode.setLabel(wording.say("ballots.mode"));
        mode.setItems(BallotMode.values());
        mode.setItemLabelGenerator(one -> wording.say("ballots.mode." + one));
        mode.setValue(BallotMode.SECRET);
        mode.addValueChangeListener(change -> fit());
        closesAt.setLabel(wording.say("ballots.closes.optional"));
    }

    private void fit() {
        people.scrutinised(mode.getValue() == BallotMode.SECRET);
    }

    private void showRule() {
        rule.removeAll();
        if (union.getValue() == null) {
            return;
        }
        DecisionRule found = ruleNow();
        rule.add(
                new KeyValues()
                        .pair(wording.say("ballots.quorum"), BallotWords.quorum(wording, found))
                        .pair(wording.say("ballots.majority"), BallotWords.majority(wording, found)),
                new Span(wording.say(before == null ? "ballots.rule.from" : "ballots.rule.kept")));
    }

    private QuestionFields addQuestion() {
        QuestionFields added = new QuestionFields(wording, gone -> {
            if (questions.getComponentCount() > 1) {
                questions.remove(gone);
            }
        });
        questions.add(added);
        return added;
    }

    private void save() {
        Map<String, Component> fields = new HashMap<>(people.fields());
        fields.putAll(Map.of("title", title, "union", union, "closesAt", closesAt));
        errors.clear(fields);
        if (union.getValue() == null) {
            errors.show(List.of(Refusal.ofField("union", "ballots.union")), fields);
            return;
        }
        Answer<List<AccountId>> witnesses = mode.getValue() == BallotMode.SECRET
                ? draft.scrutineers(holder(), people.scrutineers())
                : Answer.done(List.of());
        switch (witnesses) {
            case Answer.Refused<List<AccountId>>(var reasons) -> errors.show(reasons, fields);
            case Answer.Done<List<AccountId>>(var accounts) -> {
                NewBallot ballot = ballot(accounts);
                switch (before == null ? prepareBallot.prepare(ballot) : prepareBallot.revise(before.id(), ballot)) {
                    case Answer.Refused<BallotId>(var reasons) -> errors.show(reasons, fields);
                    case Answer.Done<BallotId>(var id) -> {
                        toasts.done("ballots.saved", title.getValue());
                        getUI().ifPresent(ui -> ui.navigate(BallotView.class, id.toString()));
                    }
                }
            }
        }
    }

    private NewBallot ballot(List<AccountId> witnesses) {
        List<BallotQuestion> asked = new ArrayList<>();
        questions.getChildren().forEach(fields -> asked.add(((QuestionFields) fields).question(asked.size() + 1)));
        List<Elector> electors = (before == null
                        ? draft.roll(holder(), people.roll())
                        : draft.roll(before.id(), people.roll()))
                .orElseThrow();
        return new NewBallot(
                holder(),
                title.getValue().strip(),
                mode.getValue(),
                asked,
                papers.papers(),
                ruleNow(),
                electors,
                witnesses,
                witnesses.isEmpty() ? 0 : people.threshold(),
                end(),
                before == null ? null : before.about());
    }

    private @Nullable Instant end() {
        return closesAt.getValue() == null
                ? null
                : closesAt.getValue().atZone(CHINA).toInstant();
    }
}
