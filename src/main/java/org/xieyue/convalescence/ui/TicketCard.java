package org.xieyue.convalescence.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.xieyue.convalescence.OfferedTrip;
import org.xieyue.convalescence.PlaceTaken;
import org.xieyue.shared.ui.Card;
import org.xieyue.shared.ui.Islands;
import org.xieyue.shared.ui.QrPicture;
import tools.jackson.databind.json.JsonMapper;

/** Number and code to show at the meeting point; kept as a picture it needs no reception. It bears no name. */
class TicketCard extends Card {

    private static final long serialVersionUID = 1L;

    private final transient Islands islands;

    TicketCard(OfferedTrip trip, PlaceTaken mine, TripWords words, Islands islands) {
        super(words.word("ticket"));
        this.islands = islands;
        addClassNames("stack", "ticket");
        QrPicture code = new QrPicture(
                "XIEYUE-TRIP:" + trip.id() + ":" + mine.number(), words.word("ticket.alt", mine.number()));
        Paragraph number = new Paragraph(words.word("ticket.number", mine.number()));
        number.addClassNames("strong", "centre");
        Element keep = new Element("xieyue-trip-ticket");
        List<String> lines = List.of(
                words.word("ticket.number", mine.number()),
                trip.title(),
                words.dates(trip),
                words.word("ticket.bring"));
        keep.setAttribute("code", code.getSrc())
                .setAttribute("lines", new JsonMapper().writeValueAsString(lines))
                .setAttribute("file", "ticket-" + mine.number() + ".png")
                .setAttribute("save", words.word("ticket.save"))
                .setAttribute("hint", words.word("ticket.saved"));
        Anchor calendar = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(CalendarEntry.of(trip)), "trip.ics", "text/calendar", -1)),
                words.word("calendar"));
        calendar.addClassName("touch");
        add(code, number);
        getElement().appendChild(keep);
        add(calendar);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        islands.load(attached.getUI(), "trip-ticket");
    }
}
