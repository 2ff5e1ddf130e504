package org.xieyue.ballots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xieyue.ballots.BallotPaper;
import org.xieyue.shared.Answer;
import org.xieyue.shared.ui.ComponentTexts;
import org.xieyue.shared.ui.Wording;

/** The reading papers of a ballot that is being prepared: added and removed, each named by its file. */
final class PapersField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final transient Wording wording;
    private final transient Keeping keeping;
    private final transient List<BallotPaper> papers = new ArrayList<>();
    private final UnorderedList list = new UnorderedList();
    private final Span problem = new Span();

    /** Takes in a file. */
    interface Keeping {
        Answer<BallotPaper> keep(String fileName, byte[] content);
    }

    PapersField(Wording wording, ComponentTexts texts, Keeping keeping) {
        this.wording = wording;
        this.keeping = keeping;
        addClassName("stack");
        Upload upload = new Upload(UploadHandler.inMemory(this::receive));
        upload.setI18n(texts.upload(MOST_BYTES));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx");
        upload.addFileRejectedListener(rejected -> problem.setText(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        list.addClassName("uploaded");
        problem.addClassNames("late", "small");
        problem.getElement().setAttribute("role", "status");
        Span about = new Span(wording.say("ballots.papers.prepare"));
        about.addClassName("soft");
        add(about, list, upload, problem);
        list();
    }

    /** Called by Vaadin while it holds the lock of the page. */
    private void receive(UploadMetadata metadata, byte[] content) {
        switch (keeping.keep(metadata.fileName(), content)) {
            case Answer.Done<BallotPaper>(BallotPaper paper) -> {
                problem.setText("");
                papers.removeIf(known -> known.sha256().equals(paper.sha256()));
                papers.add(paper);
                list();
            }
            case Answer.Refused<BallotPaper>(var reasons) ->
                problem.setText(reasons.stream().map(wording::say).collect(Collectors.joining(" ")));
        }
    }

    private void list() {
        list.removeAll();
        list.setVisible(!papers.isEmpty());
        for (BallotPaper paper : papers) {
            Span name = new Span(paper.name());
            name.addClassName("file");
            Button remove = new Button(wording.say("ui.upload.remove"), click -> {
                papers.remove(paper);
                list();
            });
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            remove.setAriaLabel(wording.say("ui.upload.remove") + " " + paper.name());
            ListItem item = new ListItem(name, PapersCard.hash(paper), remove);
            item.addClassName("row");
            list.add(item);
        }
    }

    void show(List<BallotPaper> before) {
        papers.clear();
        papers.addAll(before);
        list();
    }

    List<BallotPaper> papers() {
        return List.copyOf(papers);
    }
}
