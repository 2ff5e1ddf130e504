package org.xieyue.bargaining.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.xieyue.agreements.BargainingTopic;
import org.xieyue.bargaining.ChooseTopics;
import org.xieyue.bargaining.DemandRow;
import org.xieyue.bargaining.RaiseDemand;
import org.xieyue.bargaining.TopicCall;
import org.xieyue.bargaining.TopicRow;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.Sheet;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;

/** What workers want, most supported first; the officer makes topics of it. Nobody reads who said what. */
@Route("bargaining/:case/topics")
@PermitAll
@Needs("RAISE_TOPICS")
class TopicsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient RaiseDemand raiseDemand;
    private final transient ChooseTopics chooseTopics;
    private final transient BargainingWording words;
    private final transient Toasts toasts;

    TopicsView(RaiseDemand raiseDemand, ChooseTopics chooseTopics, BargainingWording words, Toasts toasts) {
        this.raiseDemand = raiseDemand;
        this.chooseTopics = chooseTopics;
        this.words = words;
        this.toasts = toasts;
        addClassName("page");
    }

    @Override
    public String getPageTitle() {
        return words.word("calls");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(TopicCall.parse(event.getRouteParameters().get("case").orElse("")));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(TopicCall call) {
        RaiseDemand.Call read = raiseDemand.read(call);
        removeAll();
        Span about = new Span(words.word(read.open() ? "topics.about" : "topics.closed"));
        about.addClassName("soft");
        Div heading = new Div(new H1(read.title()), about);
        heading.addClassName("words");
        Div header = new Div(heading, words.stage(read.stage()));
        header.addClassName("page-header");
        add(header);
        if (read.keeps()) {
            add(chosen(call, read));
        }
        if (read.open()) {
            add(raising(call));
        }
        if (read.demands().isEmpty()) {
            add(new EmptyState(words.word("demands.none"), words.word("demands.none.next")));
        }
        read.demands().forEach(row -> add(card(call, read, row)));
    }

    private Card chosen(TopicCall call, RaiseDemand.Call read) {
        Card card = new Card(words.word("chosen"));
        CaseId caseId = CaseId.parse(call.toString());
        List<TopicRow> rows = chooseTopics.of(caseId);
        if (rows.isEmpty()) {
            Paragraph none = new Paragraph(words.word("chosen.none"));
            none.addClassName("soft");
            card.add(none);
        }
        OrderedList list = new OrderedList();
        for (TopicRow row : rows) {
            ListItem item = new ListItem(new Span(row.title() + " · " + topic(row.topic())));
            if (read.open()) {
                Button drop = new Button(
                        words.word("drop"), click -> settle(call, chooseTopics.drop(caseId, row.id()), "dropped"));
                drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
                item.add(drop);
            }
            list.add(item);
        }
        card.add(list);
        card.addClassName("stack");
        return card;
    }

    private Card raising(TopicCall call) {
        Card card = new Card(words.word("raise"));
        Select<BargainingTopic> topic = topics();
        TextArea text = new TextArea(words.word("raise.text"));
        text.setWidthFull();
        text.setMaxLength(500);
        text.setMinRows(2);
        Button send = new Button(words.word("raise.send"), click -> {
            Answer<?> answer = raiseDemand.raise(call, topic.getValue(), text.getValue());
            settle(call, answer, "raised");
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        card.add(topic, text, send);
        card.addClassName("stack");
        return card;
    }

    private Select<BargainingTopic> topics() {
        Select<BargainingTopic> topic = new Select<>();
        topic.setLabel(words.word("raise.topic"));
        topic.setItems(BargainingTopic.values());
        topic.setItemLabelGenerator(this::topic);
        topic.setValue(BargainingTopic.INCOME_AND_COMMISSION);
        topic.setWidthFull();
        return topic;
    }

    private Card card(TopicCall call, RaiseDemand.Call read, DemandRow row) {
        Card card = new Card(topic(row.topic())).beside(Tag.neutral(words.word("support.count", row.support())));
        card.add(new Paragraph(row.text()));
        if (row.chosenAs() != null) {
            card.add(Tag.good(words.word("chosen-as", row.chosenAs())));
        }
        if (row.setAside() != null) {
            card.add(Tag.warn(words.word("set-aside", row.setAside())));
        }
        if (read.open()) {
            card.add(actions(call, read, row));
        }
        card.addClassName("stack");
        return card;
    }

    private Div actions(TopicCall call, RaiseDemand.Call read, DemandRow row) {
        Div actions = new Div();
        actions.addClassNames("row", "wrap");
        Button support = new Button(
                words.word(row.supported() ? "support.no-more" : "support"),
                click -> settle(call, raiseDemand.support(row.id(), !row.supported()), "supported"));
        actions.add(support);
        if (read.keeps()) {
            actions.add(
                    new Button(words.word("choose"), click -> choose(call, row)),
                    new Button(words.word("leave-aside"), click -> aside(call, row)));
        }
        return actions;
    }

    private void choose(TopicCall call, DemandRow row) {
        TextField title = new TextField(words.word("topic.title"));
        title.setWidthFull();
        title.setMaxLength(80);
        title.setValue(row.text().length() > 80 ? row.text().substring(0, 80) : row.text());
        ErrorSummary errors = new ErrorSummary(words.wording());
        Map<String, TextField> fields = Map.of("title", title);
        Sheet sheet = new Sheet(words.wording(), words.word("choose"), errors, title);
        sheet.primary(words.wording(), words.word("choose"), () -> {
            errors.clear(fields);
            Answer<?> answer =
                    chooseTopics.add(CaseId.parse(call.toString()), row.topic(), title.getValue(), List.of(row.id()));
            if (answer.isDone()) {
                sheet.close();
                settle(call, answer, "chosen.done");
            } else {
                errors.show(answer.reasons(), fields);
            }
        });
        sheet.open();
    }

    private void aside(TopicCall call, DemandRow row) {
        TextArea reason = new TextArea(words.word("reason"));
        reason.setWidthFull();
        ErrorSummary errors = new ErrorSummary(words.wording());
        Map<String, TextArea> fields = Map.of("reason", reason);
        Sheet sheet = new Sheet(words.wording(), words.word("leave-aside"), errors, reason);
        sheet.primary(words.wording(), words.word("leave-aside"), () -> {
            errors.clear(fields);
            Answer<?> answer = chooseTopics.setAside(CaseId.parse(call.toString()), row.id(), reason.getValue());
            if (answer.isDone()) {
                sheet.close();
                settle(call, answer, "noted");
            } else {
                errors.show(answer.reasons(), fields);
            }
        });
        sheet.open();
    }

    private void settle(TopicCall call, Answer<?> answer, String done) {
        if (answer.isDone()) {
            toasts.done("bargaining.ui." + done);
            show(call);
        } else {
            toasts.refused(answer.reasons());
        }
    }

    private String topic(BargainingTopic topic) {
        return words.wording().say("option.offerTopics." + topic);
    }
}
