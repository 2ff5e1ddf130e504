package org.xieyue.parties.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.ui.ErrorSummary;

/** One paper of the case, chosen or uploaded here; what is uploaded is of one kind. */
class PaperField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PartyKit kit;
    private final transient CaseId caseId;
    private final String kind;
    private final boolean onlyThisKind;
    private final ErrorSummary errors;
    private final Select<DocumentRow> paper = new Select<>();

    /** @param onlyThisKind whether papers of other kinds are not to choose from */
    PaperField(PartyKit kit, CaseId caseId, String word, String kind, boolean onlyThisKind, ErrorSummary errors) {
        this.kit = kit;
        this.caseId = caseId;
        this.kind = kind;
        this.onlyThisKind = onlyThisKind;
        this.errors = errors;
        paper.setLabel(kit.word(word));
        paper.setHelperText(kit.word(word + ".hint"));
        paper.setItemLabelGenerator(one -> one == null ? "" : one.fileName());
        paper.setEmptySelectionAllowed(true);
        paper.setWidthFull();
        paper.setItems(papers());
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> receive(metadata.fileName(), bytes)));
        upload.setMaxFiles(1);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(kit.word("upload")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        add(paper, upload);
        addClassName("stack");
    }

    /** What errors are shown beside. */
    Select<DocumentRow> field() {
        return paper;
    }

    @Nullable
    DocumentId chosen() {
        DocumentRow row = paper.getValue();
        return row == null ? null : row.id();
    }

    /** Called by Vaadin while it holds the lock of the page. */
    private void receive(String fileName, byte[] bytes) {
        switch (kit.documents().add(caseId, kind, fileName, bytes)) {
            case Answer.Done<DocumentRow>(DocumentRow added) -> {
                paper.setItems(papers());
                choose(added.id());
            }
            case Answer.Refused<DocumentRow>(var reasons) -> errors.show(reasons, Map.of());
        }
    }

    void choose(@Nullable DocumentId id) {
        papers().stream().filter(one -> one.id().equals(id)).findFirst().ifPresent(paper::setValue);
    }

    private List<DocumentRow> papers() {
        return kit.papers(caseId).stream()
                .filter(one -> !onlyThisKind || one.kind().equals(kind))
                .toList();
    }
}
