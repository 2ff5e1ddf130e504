package org.xieyue.tasks.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Wording;

/** The papers of a case as a checklist: what this person has seen is ticked, the progress stands in the title. */
class DocumentsPanel extends Card {

    private final transient DossierKit kit;
    private final transient Wording wording;
    private final CaseId caseId;
    private final Span progress = new Span();
    private final UnorderedList list = new UnorderedList();

    DocumentsPanel(DossierKit kit, CaseId caseId) {
        super(kit.wording().say("tasks.ui.documents"));
        this.kit = kit;
        this.wording = kit.wording();
        this.caseId = caseId;
        progress.addClassNames("small", "faint");
        beside(progress);
        list.addClassName("papers");
        add(list);
        show();
    }

    /** Reads the list anew. */
    final void show() {
        List<DocumentRow> rows = kit.documents().of(caseId);
        list.removeAll();
        progress.setText(progress(rows));
        if (rows.isEmpty()) {
            Span none = new Span(wording.say("tasks.ui.documents.none"));
            none.addClassName("soft");
            list.add(new ListItem(none));
        }
        rows.forEach(row -> list.add(line(row)));
    }

    String progress(List<DocumentRow> rows) {
        long seen = rows.stream().filter(DocumentRow::seenByReader).count();
        return rows.isEmpty() ? "" : wording.say("tasks.ui.documents.seen", seen, rows.size());
    }

    private ListItem line(DocumentRow row) {
        Div words = new Div();
        words.addClassName("words");
        Span kind = new Span(wording.sayOr("document.kind." + row.kind(), row.kind()));
        kind.setClassName("strong", !row.seenByReader());
        Span about = new Span(row.fileName() + " · " + wording.size(row.bytes())
                + (row.pages() == null ? "" : " · " + wording.say("tasks.ui.pages", row.pages())));
        about.addClassNames("small", "faint", "file");
        about.setTitle(wording.say("tasks.ui.addedBy", row.addedBy(), wording.time(row.addedAt())));
        words.add(kind, about);
        ListItem item = new ListItem(tick(row), words, link(row));
        item.addClassName("paper");
        return item;
    }

    private Span tick(DocumentRow row) {
        Span tick = new Span();
        tick.addClassName("tick");
        if (row.seenByReader()) {
            Icon icon = VaadinIcon.CHECK.create();
            icon.getElement().setAttribute("aria-hidden", "true");
            Span word = new Span(wording.say("tasks.ui.seen"));
            word.addClassName("visually-hidden");
            tick.add(icon, word);
        }
        return tick;
    }

    private Anchor link(DocumentRow row) {
        DownloadHandler file = DownloadHandler.fromInputStream(event -> {
                    CaseDocuments.Content content = kit.documents().open(row.id());
                    return new DownloadResponse(
                            new ByteArrayInputStream(content.bytes()),
                            content.fileName(),
                            content.mediaType(),
                            content.bytes().length);
                })
                .whenComplete(sent -> show());
        Anchor link = new Anchor(file, wording.say("tasks.ui.open"));
        link.getElement().setAttribute("download", row.fileName());
        link.getElement().setAttribute("aria-label", wording.say("tasks.ui.open") + " " + row.fileName());
        link.addClassName("small");
        return link;
    }
}
