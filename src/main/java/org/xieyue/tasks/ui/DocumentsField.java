package org.xieyue.tasks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.Tag;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.ui.UploadTarget.Uploaded;

/**
 * Uploads files and holds their ids; what is refused says so beside the field and leaves the others. Where papers of
 * several kinds are asked for, each kind is listed with what is there of it.
 */
class DocumentsField extends CustomField<List<String>> {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final transient Wording wording;
    private final transient UploadTarget target;
    private final List<String> kinds;
    private final Select<String> kind = new Select<>();
    private final Map<String, Uploaded> files = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Span problem = new Span();
    private final Upload upload;

    /** @param kinds what a file may be; asked for only when there is more than one answer */
    DocumentsField(Wording wording, ComponentTexts texts, List<String> kinds, UploadTarget target) {
        this.wording = wording;
        this.target = target;
        this.kinds = List.copyOf(kinds);
        kind.setItems(kinds);
        kind.setItemLabelGenerator(this::kindName);
        kind.setValue(kinds.getFirst());
        kind.setLabel(wording.say("tasks.ui.documents.kind"));
        kind.setVisible(kinds.size() > 1);
        kind.setWidthFull();
        upload = new Upload(UploadHandler.inMemory(this::receive));
        upload.setI18n(texts.upload(MOST_BYTES));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx");
        upload.addFileRejectedListener(rejected -> problem.setText(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        list.addClassName("uploaded");
        problem.addClassNames("late", "small");
        problem.getElement().setAttribute("role", "status");
        Div whole = new Div(list, kind, upload, problem);
        whole.addClassName("documents-field");
        add(whole);
        show();
    }

    private String kindName(String name) {
        return wording.sayOr("document.kind." + name, name);
    }

    /** Called by Vaadin while it holds the lock of the page. */
    private void receive(UploadMetadata metadata, byte[] content) {
        switch (target.upload(kind.getValue(), metadata.fileName(), content)) {
            case Answer.Done<Uploaded> done -> {
                problem.setText("");
                files.put(done.value().id(), done.value());
                kinds.stream().filter(name -> of(name).isEmpty()).findFirst().ifPresent(kind::setValue);
                show();
                updateValue();
            }
            case Answer.Refused<Uploaded> refused ->
                problem.setText(metadata.fileName() + "：" + sentences(refused.reasons()));
        }
    }

    private String sentences(List<Refusal> reasons) {
        return reasons.stream().map(wording::say).collect(Collectors.joining(" "));
    }

    private List<Uploaded> of(String name) {
        return files.values().stream().filter(file -> file.kind().equals(name)).toList();
    }

    private void show() {
        list.removeAll();
        if (kinds.size() == 1) {
            files.values().forEach(file -> list.add(line(file)));
        } else {
            kinds.forEach(name -> list.add(group(name)));
        }
    }

    /** A kind with its files, ticked off when there are any. */
    private ListItem group(String name) {
        List<Uploaded> there = of(name);
        Span label = new Span(kindName(name));
        label.addClassName("space");
        Div head = new Div(
                label,
                there.isEmpty()
                        ? Tag.neutral(wording.say("tasks.ui.documents.notYet"))
                        : Tag.good(wording.say("tasks.ui.documents.there", there.size())));
        head.addClassName("row");
        ListItem item = new ListItem(head);
        item.addClassName("kind");
        if (!there.isEmpty()) {
            UnorderedList lines = new UnorderedList();
            there.forEach(file -> lines.add(line(file)));
            item.add((Component) lines);
        }
        return item;
    }

    private ListItem line(Uploaded file) {
        Span name = new Span(file.fileName());
        name.addClassName("file");
        Span size = new Span(wording.size(file.bytes()));
        size.addClassNames("faint", "small", "nowrap");
        ListItem item = new ListItem(name, size);
        item.addClassName("row");
        if (!isReadOnly()) {
            Button remove = new Button(wording.say("ui.upload.remove"), click -> {
                files.remove(file.id());
                show();
                updateValue();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(wording.say("ui.upload.remove") + " " + file.fileName());
            item.add(remove);
        }
        return item;
    }

    /** The files in words, each with its kind where there are several. */
    String said() {
        return files.values().stream()
                .map(file -> kinds.size() == 1
                        ? file.fileName()
                        : wording.say("tasks.ui.documents.said", kindName(file.kind()), file.fileName()))
                .collect(Collectors.joining(wording.say("tasks.ui.and")));
    }

    /** Shows the files of a draft, as far as they are still there. */
    void showFiles(List<String> ids) {
        if (ids.isEmpty()) {
            setValue(List.of());
            return;
        }
        Map<String, Uploaded> there = target.there().stream().collect(Collectors.toMap(Uploaded::id, file -> file));
        ids.stream().filter(there::containsKey).forEach(id -> files.put(id, there.get(id)));
        setValue(ids.stream().filter(there::containsKey).toList());
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        upload.setVisible(!readOnly);
        kind.setVisible(!readOnly && kinds.size() > 1);
        show();
    }

    @Override
    protected List<String> generateModelValue() {
        return List.copyOf(files.keySet());
    }

    @Override
    protected void setPresentationValue(@Nullable List<String> ids) {
        files.keySet().retainAll(ids == null ? List.of() : ids);
        show();
    }
}
