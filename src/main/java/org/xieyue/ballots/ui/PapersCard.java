package org.xieyue.ballots.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.xieyue.ballots.Ballot;
import org.xieyue.ballots.BallotPaper;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.RowTable;

/** What is read before voting, each with the hash that binds it to the text. */
final class PapersCard extends Card {

    private static final long serialVersionUID = 1L;

    PapersCard(BallotKit kit, Ballot ballot) {
        super(kit.wording().say("ballots.papers"));
        addClassName("stack");
        add(
                new RowTable<BallotPaper>(kit.wording().say("ballots.papers"))
                        .component(kit.wording().say("ballots.paper"), paper -> link(kit, ballot, paper))
                        .component(kit.wording().say("ballots.paper.hash"), PapersCard::hash)
                        .rows(ballot.papers()),
                new Paragraph(kit.wording().say("ballots.papers.about")));
    }

    private static Component link(BallotKit kit, Ballot ballot, BallotPaper paper) {
        DownloadHandler file = DownloadHandler.fromInputStream(event -> {
            try {
                var content = kit.duties().readPaper().read(ballot.id(), paper.sha256());
                return new DownloadResponse(
                        new ByteArrayInputStream(content.bytes()),
                        content.fileName(),
                        content.mediaType(),
                        content.bytes().length);
            } catch (NotFound notKept) {
                return DownloadResponse.error(404, "not kept", notKept);
            }
        });
        return new Anchor(file, paper.name());
    }

    static Span hash(BallotPaper paper) {
        Span hash = new Span(paper.sha256().substring(0, 16));
        hash.addClassName("hash");
        hash.setTitle(paper.sha256());
        return hash;
    }
}
