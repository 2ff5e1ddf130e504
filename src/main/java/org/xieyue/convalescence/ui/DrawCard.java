package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import org.xieyue.convalescence.ReadDraw;
import org.xieyue.convalescence.TripId;
import org.xieyue.shared.ui.Card;

/** The rule of the draw, the commitment to its seed, and afterwards everything to repeat it. */
class DrawCard extends Card {

    private static final long serialVersionUID = 1L;

    DrawCard(TripId trip, String commitment, ReadDraw readDraw, TripWords words) {
        super(words.word("draw"));
        addClassName("stack");
        Span digest = new Span(commitment);
        digest.addClassName("digest");
        add(new Paragraph(words.word("draw.rule")), new Paragraph(words.word("draw.commitment")), digest);
        if (readDraw.isDrawn(trip)) {
            Anchor archive = new Anchor(
                    DownloadHandler.fromInputStream(event -> new DownloadResponse(
                            new ByteArrayInputStream(readDraw.archive(trip)), "draw.zip", "application/zip", -1)),
                    words.word("draw.archive"));
            archive.addClassName("touch");
            add(archive);
        }
    }
}
