package org.xieyue.congress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xieyue.congress.CongressBoard;
import org.xieyue.congress.CongressId;
import org.xieyue.congress.CongressRow;
import org.xieyue.congress.HandleProposal;
import org.xieyue.congress.ProposalBoard;
import org.xieyue.congress.ProposalId;
import org.xieyue.congress.ProposalRow;
import org.xieyue.congress.ProposalStage;
import org.xieyue.congress.SubmitProposal;
import org.xieyue.shared.Answer;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.KeyValues;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** Proposals of a congress: hand in, second, review, assign, answer, rate. */
@Route("congress/:congress/proposals")
@PermitAll
@Needs("READ_CONGRESS")
class ProposalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Set<ProposalStage> OPEN =
            Set.of(ProposalStage.SUBMITTED, ProposalStage.FILED, ProposalStage.ASSIGNED);

    private final transient ProposalBoard board;
    private final transient CongressBoard congresses;
    private final transient SubmitProposal submitProposal;
    private final transient HandleProposal handle;
    private final transient CongressWords words;
    private final transient Toasts toasts;

    ProposalsView(
            ProposalBoard board,
            CongressBoard congresses,
            SubmitProposal submitProposal,
            HandleProposal handle,
            CongressWords words,
            Toasts toasts) {
        this.board = board;
        this.congresses = congresses;
        this.submitProposal = submitProposal;
        this.handle = handle;
        this.words = words;
        this.toasts = toasts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(CongressId.parse(event.getRouteParameters().get("congress").orElse("")));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(CongressId id) {
        CongressRow congress = congresses.congress(id);
        boolean keeps = words.keeps(congress.union());
        removeAll();
        Span about = new Span(words.title(congress));
        about.addClassName("soft");
        Div heading = new Div(new H1(words.word("proposals")), about);
        heading.addClassName("words");
        Div actions = new Div(new RouterLink(words.word("back"), CongressesView.class));
        actions.addClassNames("row", "wrap");
        boolean delegate = board.mayPropose(id);
        if (delegate) {
            Button propose = new Button(
                    words.word("propose"),
                    click -> new ProposalSheet(id, submitProposal, words, () -> {
                                toasts.done("congress.ui.proposed");
                                show(id);
                            })
                            .open());
            propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(propose);
        }
        List<ProposalRow> rows = board.of(id);
        if (keeps) {
            actions.add(new Button(
                    words.word("report-proposals"),
                    click -> new ReportSheet(
                                    congresses.sessions(id), ReportSheet.unreported(rows), handle, words, count -> {
                                        toasts.done("congress.ui.reported", count);
                                        show(id);
                                    })
                            .open()));
        }
        Div header = new Div(heading, actions);
        header.addClassName("page-header");
        add(header);
        if (rows.isEmpty()) {
            add(new EmptyState(words.word("proposals.none"), words.word("proposals.none.next")));
        }
        rows.forEach(row -> add(card(row, rows, keeps, delegate)));
    }

    private Card card(ProposalRow row, List<ProposalRow> all, boolean keeps, boolean delegate) {
        Card card = new Card(words.word("proposal", row.number(), row.matter())).beside(stage(row));
        KeyValues pairs = new KeyValues()
                .pair(
                        words.word("proposer"),
                        row.proposer() + " · " + words.wording().date(row.submittedOn()))
                .pair(words.word("reason"), row.reason())
                .pair(words.word("suggestion"), row.suggestion())
                .pair(
                        words.word("seconders"),
                        words.word("seconders.of", row.seconders(), row.needed().asInt()));
        LocalDate review = row.reviewDue();
        if (review != null && row.stage() == ProposalStage.SUBMITTED) {
            pairs.pair(words.word("review-due"), words.wording().due(review));
        }
        text(pairs, "return-reason", row.returnReason());
        text(pairs, "merged-into", into(row, all));
        text(pairs, "assigned-to", row.assignedTo());
        LocalDate due = row.answerDue();
        if (due != null && row.stage() == ProposalStage.ASSIGNED) {
            pairs.pair(words.word("answer-due"), words.wording().due(due));
        }
        text(pairs, "answer", row.answer());
        text(
                pairs,
                "satisfaction",
                row.satisfaction() == null ? null : words.word("satisfaction." + row.satisfaction()));
        text(pairs, "reported-in", row.reportedIn());
        card.add(pairs, actions(row, all, keeps, delegate));
        card.addClassName("stack");
        return card;
    }

    private @Nullable String into(ProposalRow row, List<ProposalRow> all) {
        return all.stream()
                .filter(other -> Objects.equals(other.number(), row.mergedInto()))
                .map(other -> words.word("proposal", other.number(), other.matter()))
                .findFirst()
                .orElse(null);
    }

    private void text(KeyValues pairs, String key, @Nullable String value) {
        if (value != null) {
            pairs.pair(words.word(key), value);
        }
    }

    private Tag stage(ProposalRow row) {
        String text = words.word("proposal-stage." + row.stage());
        return switch (row.stage()) {
            case SUBMITTED, MERGED -> Tag.neutral(text);
            case FILED, ASSIGNED -> Tag.action(text);
            case RETURNED -> Tag.warn(text);
            case ANSWERED, RATED -> Tag.good(text);
        };
    }

    private Div actions(ProposalRow row, List<ProposalRow> all, boolean keeps, boolean delegate) {
        Div actions = new Div();
        actions.addClassNames("row", "wrap");
        if (delegate && row.stage() == ProposalStage.SUBMITTED && !row.mine() && !row.seconded()) {
            actions.add(button("second", row, () -> submitProposal.second(row.id())));
        }
        if (row.mine() && row.stage() == ProposalStage.ANSWERED) {
            for (String rating : List.of("SATISFIED", "PARTLY", "NOT_SATISFIED")) {
                actions.add(button("satisfaction." + rating, row, () -> handle.rate(row.id(), rating)));
            }
        }
        if (keeps) {
            keeping(actions, row, all);
        }
        return actions;
    }

    private void keeping(Div actions, ProposalRow row, List<ProposalRow> all) {
        switch (row.stage()) {
            case SUBMITTED -> {
                actions.add(button("file", row, () -> handle.file(row.id())));
                actions.add(asking("send-back", "reason", row, text -> handle.sendBack(row.id(), text)));
                actions.add(merging(row, all));
            }
            case FILED -> {
                actions.add(asking("assign", "to", row, text -> handle.assign(row.id(), text)));
                actions.add(merging(row, all));
            }
            case ASSIGNED -> actions.add(asking("give-answer", "answer", row, text -> handle.answer(row.id(), text)));
            case RETURNED, MERGED, ANSWERED, RATED -> {
                // nothing is left to be done by the secretary
            }
        }
    }

    private Button button(String key, ProposalRow row, java.util.function.Supplier<Answer<ProposalId>> act) {
        return new Button(words.word(key), click -> settle(act.get(), row));
    }

    private void settle(Answer<ProposalId> answer, ProposalRow row) {
        if (answer.isDone()) {
            toasts.done("congress.ui.noted");
            show(row.congress());
        } else {
            toasts.refused(answer.reasons());
        }
    }

    private Button asking(String key, String field, ProposalRow row, Function<String, Answer<ProposalId>> act) {
        return new Button(words.word(key), click -> {
            TextArea text = new TextArea(words.word("ask." + field));
            text.setWidthFull();
            text.setMinRows(3);
            ErrorSummary errors = new ErrorSummary(words.wording());
            Map<String, TextArea> fields = Map.of(field, text);
            Sheet sheet = new Sheet(words.wording(), words.word("proposal", row.number(), row.matter()), errors, text);
            sheet.primary(words.wording(), words.word(key), () -> {
                errors.clear(fields);
                Answer<ProposalId> answer = act.apply(text.getValue());
                if (answer.isDone()) {
                    sheet.close();
                    settle(answer, row);
                } else {
                    errors.show(answer.reasons(), fields);
                }
            });
            sheet.open();
        });
    }

    private Button merging(ProposalRow row, List<ProposalRow> all) {
        return new Button(words.word("merge"), click -> {
            Select<ProposalRow> into = new Select<>();
            into.setLabel(words.word("merge.into"));
            into.setItems(all.stream()
                    .filter(other -> !other.id().equals(row.id()) && OPEN.contains(other.stage()))
                    .toList());
            into.setItemLabelGenerator(other -> words.word("proposal", other.number(), other.matter()));
            into.setWidthFull();
            ErrorSummary errors = new ErrorSummary(words.wording());
            Map<String, Select<ProposalRow>> fields = Map.of("into", into);
            Sheet sheet = new Sheet(
                    words.wording(),
                    words.word("proposal", row.number(), row.matter()),
                    errors,
                    new Paragraph(words.word("merge.about")),
                    into);
            sheet.primary(words.wording(), words.word("merge"), () -> {
                errors.clear(fields);
                Answer<ProposalId> answer = into.getValue() == null
                        ? Answer.refused(Refusal.ofField("into", "congress.cannot-merge"))
                        : handle.merge(row.id(), into.getValue().id());
                if (answer.isDone()) {
                    sheet.close();
                    settle(answer, row);
                } else {
                    errors.show(answer.reasons(), fields);
                }
            });
            sheet.open();
        });
    }

    @Override
    public String getPageTitle() {
        return words.word("proposals");
    }
}
