package org.xieyue.conclusion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.xieyue.conclusion.ConclusionOverview.Overview;
import org.xieyue.documents.DocumentRow;
import org.xieyue.negotiation.TableState;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.EmptyState;
import org.xieyue.shared.ui.Tag;
import org.xieyue.tasks.TaskRow;

/** From the draft to the published agreement on one page: where it stands, whose hand is missing, which clock runs, every paper. */
@Route("bargaining/:case/conclusion")
@PermitAll
class ConclusionPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ConclusionKit kit;
    private final transient StagePanels stages;
    private final transient HandPanels hands;
    private final transient FilingPanels filing;
    private String title;

    ConclusionPage(ConclusionKit kit, StagePanels stages, HandPanels hands, FilingPanels filing) {
        this.kit = kit;
        this.stages = stages;
        this.hands = hands;
        this.filing = filing;
        title = kit.word("title");
        addClassNames("page", "conclusion-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(CaseId.parse(event.getRouteParameters().get("case").orElse("")));
        } catch (IllegalArgumentException | NotFound unknown) {
            throw new NotFoundException();
        }
    }

    private void show(CaseId id) {
        removeAll();
        Optional<Overview> found = kit.overview(id);
        if (found.isEmpty()) {
            add(new EmptyState(
                    kit.word("none"), kit.word("none.next"), new Anchor(TableState.path(id), kit.word("to-table"))));
            return;
        }
        Overview of = found.get();
        title = of.agreement().title();
        add(head(id, of), stages.line(of));
        Div left = new Div();
        left.addClassName("stack");
        stages.trouble(of).ifPresent(left::add);
        left.add(hands.hands(of), hands.text(of));
        if (of.view().signedOn() != null || of.employers().size() > 1) {
            left.add(hands.employers(of));
        }
        filing.vote(of).ifPresent(left::add);
        filing.pack(of).ifPresent(left::add);
        filing.authority(of).ifPresent(left::add);
        filing.publication(of).ifPresent(left::add);
        Div right = new Div();
        right.addClassNames("stack", "beside");
        waiting(id).ifPresent(right::add);
        right.add(stages.clocks(of));
        kit.actions().card(id, "conclusion/", () -> show(id)).ifPresent(right::add);
        papers(id).ifPresent(right::add);
        Div columns = new Div(left, right);
        columns.addClassName("two-columns");
        add(columns);
    }

    private Component head(CaseId id, Overview of) {
        Span number = new Span(of.row().number() + " · " + kit.word("title"));
        number.addClassNames("faint", "small");
        Span about = new Span(kit.word(
                        "about",
                        kit.wording().say("conclusion.ui.outcome." + of.view().outcome()),
                        of.view().attempt())
                + " ");
        about.addClassName("soft");
        Div standing = new Div(
                Tag.action(kit.wording().say("case.state." + of.view().stage().state())), about);
        standing.addClassNames("row", "wrap");
        Div words = new Div(number, new H1(of.agreement().title()), standing);
        words.addClassName("words");
        Div links = new Div(
                link(TableState.path(id), "to-table"),
                link("case/" + id, "to-case"),
                link("bargaining/" + id + "/parties", "to-parties"));
        if (kit.readsRegister(of)) {
            links.add(link("agreements/" + of.agreement().id(), "to-register"));
        }
        links.addClassNames("row", "wrap");
        Div head = new Div(words, links);
        head.addClassName("page-header");
        return head;
    }

    private Anchor link(String path, String word) {
        Anchor link = new Anchor(path, kit.word(word));
        link.addClassNames("row", "quiet-link");
        return link;
    }

    /** The task that waits for this person, which is done in the dossier. */
    private Optional<Component> waiting(CaseId id) {
        List<TaskRow> mine = kit.mine(id);
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        Card card = new Card(kit.word("yours"));
        mine.stream()
                .map(row -> kit.wording().label(row.name()))
                .distinct()
                .forEach(name -> card.add(new Paragraph(new Anchor("case/" + id, name))));
        return Optional.of(card);
    }

    private Optional<Component> papers(CaseId id) {
        List<DocumentRow> rows = kit.papers(id);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("papers");
        for (DocumentRow row : rows.reversed()) {
            Span kind = new Span(kit.wording().sayOr("document.kind." + row.kind(), row.kind()));
            Span name = new Span(row.fileName());
            name.addClassNames("small", "faint", "file");
            name.setTitle(row.fileName());
            Div words = new Div(kind, name);
            words.addClassName("words");
            ListItem item = new ListItem(words, kit.paper(row.id(), kit.word("download")));
            item.addClassName("paper");
            list.add(item);
        }
        return Optional.of(new Card(kit.word("papers"), list).beside(Tag.neutral(String.valueOf(rows.size()))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
