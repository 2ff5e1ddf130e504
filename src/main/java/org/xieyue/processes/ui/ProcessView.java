package org.xieyue.processes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.xieyue.processes.CompareProcess;
import org.xieyue.processes.ProcessBoard;
import org.xieyue.processes.ProcessPicture;
import org.xieyue.processes.ProcessVersionRow;
import org.xieyue.processes.interchange.Bundle;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;

/** One process: its versions, the diagram of one of them, what it asks of people, and how to change it. */
@Route("processes/:process")
@PermitAll
@Needs("EDIT_PROCESSES")
class ProcessView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ProcessBoard board;
    private final transient Wording wording;
    private final transient ProcessPictures pictures;
    private final transient DraftCards draftCards;
    private final transient ChangeWords changes;
    private final Div version = new Div();
    private String title = "";

    ProcessView(
            ProcessBoard board, Wording wording, ProcessPictures pictures, DraftCards draftCards, ChangeWords changes) {
        this.board = board;
        this.wording = wording;
        this.pictures = pictures;
        this.draftCards = draftCards;
        this.changes = changes;
        addClassName("page");
        version.addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("process").orElseThrow(NotFound::new));
    }

    private void show(String key) {
        removeAll();
        List<ProcessVersionRow> versions = board.versions(key);
        title = board.label(key).map(wording::say).orElse(key);
        Div cards = new Div(draftCards.of(key, () -> show(key)));
        cards.addClassName("stack");
        Map<String, byte[]> offered = board.offered(key);
        if (!offered.isEmpty()) {
            cards.addComponentAsFirst(offer(key, offered));
        }
        add(header(key), cards);
        if (!versions.isEmpty()) {
            cards.add(versionsCard(versions), version);
            showVersion(versions.getFirst());
        }
    }

    private Component header(String key) {
        RouterLink back = new RouterLink(wording.say("processes.ui.back"), ProcessesView.class);
        Span about = new Span(key);
        about.addClassName("soft");
        Anchor watch = new Anchor("processes/" + key + "/watch", wording.say("watch.open"));
        watch.getElement().setAttribute("router-link", "");
        watch.addClassName("button-link");
        Div words = new Div(back, new H1(title), about);
        words.addClassName("words");
        Div header = new Div(words, watch);
        header.addClassName("page-header");
        return header;
    }

    private Card offer(String key, Map<String, byte[]> files) {
        Paragraph about = new Paragraph(wording.say("processes.ui.offered.about"));
        RouterLink compare = CompareView.link(
                wording.say("processes.ui.offered.compare"),
                key,
                "v" + board.versions(key).getFirst().version(),
                CompareProcess.SHIPPED);
        compare.addClassName("button-link");
        Anchor take = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] all = Bundle.of(files);
                    return new DownloadResponse(
                            new ByteArrayInputStream(all), key + Bundle.SUFFIX, "application/zip", all.length);
                }),
                wording.say("processes.ui.offered.download"));
        take.addClassName("button-link");
        Div links = new Div(compare, take);
        links.addClassNames("row", "wrap");
        Card card = new Card(wording.say("processes.ui.offered"), about, links);
        card.addClassName("stack");
        return card;
    }

    private Card versionsCard(List<ProcessVersionRow> versions) {
        Select<ProcessVersionRow> choice = new Select<>();
        choice.setLabel(wording.say("processes.ui.shown"));
        choice.setItems(versions);
        choice.setItemLabelGenerator(row -> wording.say("processes.ui.versionOf", row.version()));
        choice.setWidth("min(240px, 100%)");
        choice.setValue(versions.getFirst());
        choice.addValueChangeListener(change -> showVersion(change.getValue()));
        Card card = new Card(
                wording.say("processes.ui.versions"),
                new RowTable<ProcessVersionRow>(wording.say("processes.ui.versions"))
                        .number(wording.say("processes.ui.version"), row -> String.valueOf(row.version()))
                        .text(wording.say("processes.ui.tag"), row -> Objects.requireNonNullElse(row.tag(), "–"))
                        .component(wording.say("processes.ui.note"), this::note)
                        .text(
                                wording.say("processes.ui.publishedBy"),
                                row -> Objects.requireNonNullElse(
                                        row.publishedBy(), wording.say("processes.ui.shipped")))
                        .text(wording.say("processes.ui.publishedAt"), row -> wording.time(row.publishedAt()))
                        .number(wording.say("processes.ui.running"), row -> String.valueOf(row.running()))
                        .rows(versions),
                choice);
        card.addClassName("stack");
        return card;
    }

    private Component note(ProcessVersionRow row) {
        Span words = new Span(Objects.requireNonNullElse(row.note(), "–"));
        if (!row.undone()) {
            return words;
        }
        Div both = new Div(words, Tag.late(wording.say("processes.ui.undone")));
        both.addClassNames("row", "wrap");
        return both;
    }

    private void showVersion(ProcessVersionRow row) {
        ProcessPicture picture = board.version(row.key(), row.version());
        version.removeAll();
        if (row.version() > 1) {
            RouterLink compare =
                    CompareView.link(wording.say("studio.compare.openBefore"), row.key(), null, "v" + row.version());
            compare.addClassName("button-link");
            version.add(new Div(compare));
            version.add(new ChangeList(
                    wording,
                    changes,
                    wording.say("processes.changes.titleBefore", row.version()),
                    board.changes(row.key(), row.version())));
        }
        version.add(pictures.diagram(picture), files(row, picture), pictures.tasks(picture), pictures.steps(picture));
    }

    private Card files(ProcessVersionRow row, ProcessPicture picture) {
        Div names = new Div();
        names.addClassNames("row", "wrap");
        picture.files().forEach(name -> names.add(new Anchor(download(row, name), name)));
        return new Card(wording.say("processes.ui.files"), names);
    }

    private DownloadHandler download(ProcessVersionRow row, String name) {
        return DownloadHandler.fromInputStream(event -> {
            byte[] content = board.file(row.key(), row.version(), name);
            return new DownloadResponse(new ByteArrayInputStream(content), name, "application/xml", content.length);
        });
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
