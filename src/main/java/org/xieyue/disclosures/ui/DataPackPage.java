package org.xieyue.disclosures.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import java.util.UUID;
import org.xieyue.disclosures.AnswerItem;
import org.xieyue.disclosures.AnswerKind;
import org.xieyue.disclosures.DataPack;
import org.xieyue.disclosures.ReadDataPack;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.ErrorSummary;
import org.xieyue.shared.ui.Needs;
import org.xieyue.shared.ui.RowTable;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Toasts;
import org.xieyue.shared.ui.Wording;

/** What was asked for and what was given, item by item, for the representatives of the case; below, who opened what. */
@Route("bargaining/:case/data")
@PermitAll
@Needs("BARGAIN")
class DataPackPage extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final transient ReadDataPack read;
    private final transient AnswerItem answer;
    private final transient Wording wording;
    private final transient ComponentTexts texts;
    private final transient Toasts toasts;

    DataPackPage(ReadDataPack read, AnswerItem answer, Wording wording, ComponentTexts texts, Toasts toasts) {
        this.read = read;
        this.answer = answer;
        this.wording = wording;
        this.texts = texts;
        this.toasts = toasts;
        addClassNames("page", "stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(CaseId.parse(event.getRouteParameters().get("case").orElse("")));
        } catch (IllegalArgumentException | NotFound | NotAllowed unknown) {
            throw new NotFoundException();
        }
    }

    private void show(CaseId id) {
        DataPack pack = read.pack(id);
        removeAll();
        Div heading =
                new Div(new H1(word("title")), soft(word(pack.mayAnswer() ? "about.employers" : "about.workers")));
        heading.addClassName("words");
        Div header = new Div(heading, new Anchor("case/" + id, word("to-case")));
        header.addClassName("page-header");
        add(header);
        pack.items().forEach(item -> add(item(id, item, pack.mayAnswer())));
        add(openings(pack));
    }

    private Card item(CaseId id, DataPack.Item item, boolean mayAnswer) {
        Card card = new Card(item.position() + ". " + item.what());
        card.addClassName("stack");
        card.beside(state(item));
        if (item.kind() != null && item.kind() != AnswerKind.GIVEN) {
            card.add(new Paragraph(word("kind." + item.kind())));
        }
        if (!item.answer().isEmpty()) {
            card.add(new Paragraph(word("said", item.answer())));
        }
        if (!item.files().isEmpty()) {
            card.add(new RowTable<DataPack.File>(item.what())
                    .component(word("file"), file -> link(id, file))
                    .text(word("size"), file -> wording.size(file.bytes()))
                    .text(word("given-by"), DataPack.File::addedBy)
                    .text(word("given-at"), file -> wording.time(file.addedAt()))
                    .rows(item.files()));
        }
        if (mayAnswer) {
            card.add(give(id, item));
        } else if (!item.isAnswered()) {
            card.add(soft(word("nothing-yet")));
        }
        return card;
    }

    private Tag state(DataPack.Item item) {
        if (item.isAnswered()) {
            return Tag.good(word("answered"));
        }
        String due = word("due", wording.due(item.dueOn()));
        return item.overdue() ? Tag.late(due) : Tag.neutral(due);
    }

    /** Asked for again at each click: whoever has lost their seat gets nothing. */
    private Anchor link(CaseId id, DataPack.File file) {
        DownloadHandler handler = event -> {
            CaseDocuments.Content copy = read.open(id, file.id());
            event.setFileName(copy.fileName());
            event.setContentType(copy.mediaType());
            event.getOutputStream().write(copy.bytes());
        };
        return new Anchor(handler, file.name());
    }

    private Component give(CaseId id, DataPack.Item item) {
        ErrorSummary errors = new ErrorSummary(wording);
        Span problem = new Span();
        problem.addClassNames("late", "small");
        problem.getElement().setAttribute("role", "status");
        Upload upload = new Upload(UploadHandler.inMemory(
                (metadata, bytes) -> took(id, answer.add(id, item.id(), metadata.fileName(), bytes), errors)));
        upload.setI18n(texts.upload(MOST_BYTES));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".pdf", ".jpg", ".jpeg", ".png");
        upload.addFileRejectedListener(rejected -> problem.setText(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        Select<AnswerKind> kind = new Select<>();
        kind.setLabel(word("kind"));
        kind.setItems(AnswerKind.values());
        kind.setItemLabelGenerator(one -> word("kind." + one));
        kind.setValue(item.kind() == null ? AnswerKind.GIVEN : item.kind());
        TextArea words = new TextArea(word("answer"));
        words.setHelperText(word("answer.help"));
        words.setMaxLength(1_000);
        words.setValue(item.answer());
        words.setWidthFull();
        Button say = new Button(
                word("say"), click -> took(id, answer.say(id, item.id(), kind.getValue(), words.getValue()), errors));
        Div form = new Div(errors, upload, problem, kind, words, new Div(say));
        form.addClassName("stack");
        return form;
    }

    private void took(CaseId id, Answer<UUID> given, ErrorSummary errors) {
        switch (given) {
            case Answer.Done<UUID> done -> {
                toasts.done("disclosures.ui.given");
                show(id);
            }
            case Answer.Refused<UUID>(var reasons) -> errors.show(reasons, Map.of());
        }
    }

    private Card openings(DataPack pack) {
        Card card = new Card(word("openings"));
        card.addClassName("stack");
        if (pack.openings().isEmpty()) {
            card.add(soft(word("openings.none")));
        } else {
            card.add(new RowTable<DataPack.Opening>(word("openings"))
                    .component(word("file"), one -> new Span(one.name()))
                    .text(word("opened-by"), one -> one.by() == null ? "" : one.by())
                    .text(word("opened-at"), one -> wording.exactTime(one.at()))
                    .rows(pack.openings()));
        }
        return card;
    }

    private static Paragraph soft(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("soft");
        return paragraph;
    }

    private String word(String key, Object... args) {
        return wording.say("disclosures.ui." + key, args);
    }

    @Override
    public String getPageTitle() {
        return word("title");
    }
}
