package org.xieyue.tasks.ui;

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
import org.xieyue.shared.ui.Wording;

/** Uploads files and holds their ids; what is refused says so beside the field and leaves the others. */
class DocumentsField extends CustomField<List<String>> {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final transient Wording wording;
    private final transient UploadTarget target;
    private final Select<String> kind = new Select<>();
    private final Map<String, UploadTarget.Uploaded> files = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();
    private final Span problem = new Span();
    private final Upload upload;

    /** @param kinds what a file may be; asked for only when there is more than one answer */
    DocumentsField(Wording wording, ComponentTexts texts, List<String> kinds, UploadTarget target) {
        this.wording = wording;
        this.target = target;
        kind.setItems(kinds);
        kind.setItemLabelGenerator(name -> wording.sayOr("document.kind." + name, name));
        kind.setValue(kinds.getFirst());
        kind.setLabel(wording.say("tasks.ui.documents.kind"));
        kind.setVisible(kinds.size() > 1);
        upload = new Upload(UploadHandler.inMemory(this::receive));
        upload.setI18n(texts.upload());
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
    }

    /** Called by Vaadin while it holds the lock of the page. */
    private void receive(UploadMetadata metadata, byte[] content) {
        switch (target.upload(kind.getValue(), metadata.fileName(), content)) {
            case Answer.Done<UploadTarget.Uploaded> done -> {
                problem.setText("");
                files.put(done.value().id(), done.value());
                show();
                updateValue();
            }
            case Answer.Refused<UploadTarget.Uploaded> refused ->
                problem.setText(metadata.fileName() + "：" + sentences(refused.reasons()));
        }
    }

    private String sentences(List<Refusal> reasons) {
        return reasons.stream().map(wording::say).collect(Collectors.joining(" "));
    }

    private void show() {
        list.removeAll();
        files.values().forEach(file -> list.add(line(file)));
    }

    private ListItem line(UploadTarget.Uploaded file) {
        Span name = new Span(file.fileName());
        Span size = new Span(file.bytes() < 0 ? "" : wording.size(file.bytes()));
        size.addClassNames("faint", "small");
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

    /** Names of the files that are already there, by id. */
    Map<String, String> names() {
        return files.values().stream()
                .collect(Collectors.toMap(UploadTarget.Uploaded::id, UploadTarget.Uploaded::fileName));
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        upload.setVisible(!readOnly);
        kind.setReadOnly(readOnly);
        show();
    }

    @Override
    protected List<String> generateModelValue() {
        return List.copyOf(files.keySet());
    }

    @Override
    protected void setPresentationValue(@Nullable List<String> ids) {
        List<String> now = ids == null ? List.of() : ids;
        files.keySet().retainAll(now);
        now.forEach(id ->
                files.computeIfAbsent(id, unknown -> new UploadTarget.Uploaded(id, wording.say("tasks.ui.file"), -1)));
        show();
    }
}
