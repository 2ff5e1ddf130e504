package org.xieyue.congress;

import static xieyue.schema.Tables.CONGRESS_AGENDA_ITEM;
import static xieyue.schema.Tables.CONGRESS_OPINION;
import static xieyue.schema.Tables.CONGRESS_PAPER;
import static xieyue.schema.Tables.CONGRESS_PREPARED_PAPER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.xieyue.documents.DocumentId;

/** What a session is about: agenda, papers that were sent, opinions of the groups. */
@Repository
class Agendas {

    private final DSLContext database;

    Agendas(DSLContext database) {
        this.database = database;
    }

    List<AgendaItem> items(SessionId session) {
        return items(CONGRESS_AGENDA_ITEM.SESSION_ID.eq(session.value()));
    }

    private List<AgendaItem> items(Condition which) {
        return database.selectFrom(CONGRESS_AGENDA_ITEM)
                .where(which)
                .orderBy(CONGRESS_AGENDA_ITEM.POSITION)
                .fetch(row -> new AgendaItem(
                        row.getId(),
                        row.getPosition(),
                        AgendaItem.Kind.valueOf(row.getKind()),
                        row.getTitle(),
                        row.getRevision(),
                        row.getSeats(),
                        List.of(row.getCandidates())));
    }

    /** What the process that called the congress wants to be decided. */
    List<AgendaItem> prepared(SessionId session) {
        return items(CONGRESS_AGENDA_ITEM.SESSION_ID.eq(session.value()).and(CONGRESS_AGENDA_ITEM.PREPARED));
    }

    /** Marks all items as wanted by the process that called the congress. */
    void prepare(SessionId session, List<AgendaItem> items) {
        replace(session, items, items);
    }

    /** All items instead of the former ones, of which the prepared stay prepared; only before anything is voted on. */
    void replace(SessionId session, List<AgendaItem> items) {
        replace(session, items, prepared(session));
    }

    private void replace(SessionId session, List<AgendaItem> items, List<AgendaItem> prepared) {
        database.deleteFrom(CONGRESS_AGENDA_ITEM)
                .where(CONGRESS_AGENDA_ITEM.SESSION_ID.eq(session.value()))
                .execute();
        for (AgendaItem item : items) {
            database.insertInto(CONGRESS_AGENDA_ITEM)
                    .set(CONGRESS_AGENDA_ITEM.ID, item.id())
                    .set(CONGRESS_AGENDA_ITEM.SESSION_ID, session.value())
                    .set(CONGRESS_AGENDA_ITEM.POSITION, item.position())
                    .set(CONGRESS_AGENDA_ITEM.KIND, item.kind().name())
                    .set(CONGRESS_AGENDA_ITEM.TITLE, item.title())
                    .set(CONGRESS_AGENDA_ITEM.SEATS, item.seats())
                    .set(CONGRESS_AGENDA_ITEM.CANDIDATES, item.candidates().toArray(String[]::new))
                    .set(CONGRESS_AGENDA_ITEM.PREPARED, prepared.stream().anyMatch(item::asksTheSameAs))
                    .execute();
        }
    }

    void reword(AgendaItem item) {
        database.update(CONGRESS_AGENDA_ITEM)
                .set(CONGRESS_AGENDA_ITEM.TITLE, item.title())
                .set(CONGRESS_AGENDA_ITEM.REVISION, item.revision())
                .where(CONGRESS_AGENDA_ITEM.ID.eq(item.id()))
                .execute();
    }

    List<SentPaper> papers(SessionId session) {
        return database.selectFrom(CONGRESS_PAPER)
                .where(CONGRESS_PAPER.SESSION_ID.eq(session.value()))
                .orderBy(CONGRESS_PAPER.SENT_ON, CONGRESS_PAPER.NAME)
                .fetch(row -> new SentPaper(
                        new DocumentId(row.getDocumentId()), row.getName(), row.getSha256(), row.getSentOn()));
    }

    /** Sending a paper again changes nothing. */
    void send(SessionId session, SentPaper paper) {
        database.insertInto(CONGRESS_PAPER)
                .set(CONGRESS_PAPER.SESSION_ID, session.value())
                .set(CONGRESS_PAPER.DOCUMENT_ID, paper.document().value())
                .set(CONGRESS_PAPER.NAME, paper.name())
                .set(CONGRESS_PAPER.SHA256, paper.sha256())
                .set(CONGRESS_PAPER.SENT_ON, paper.sentOn())
                .onConflictDoNothing()
                .execute();
    }

    List<PreparedPaper> preparedPapers(SessionId session) {
        return database.selectFrom(CONGRESS_PREPARED_PAPER)
                .where(CONGRESS_PREPARED_PAPER.SESSION_ID.eq(session.value()))
                .orderBy(CONGRESS_PREPARED_PAPER.NAME)
                .fetch(row -> new PreparedPaper(new DocumentId(row.getDocumentId()), row.getName(), row.getSha256()));
    }

    /** These papers instead of those that were prepared before. */
    void preparePapers(SessionId session, List<PreparedPaper> papers) {
        database.deleteFrom(CONGRESS_PREPARED_PAPER)
                .where(CONGRESS_PREPARED_PAPER.SESSION_ID.eq(session.value()))
                .execute();
        for (PreparedPaper paper : papers) {
            database.insertInto(CONGRESS_PREPARED_PAPER)
                    .set(CONGRESS_PREPARED_PAPER.SESSION_ID, session.value())
                    .set(CONGRESS_PREPARED_PAPER.DOCUMENT_ID, paper.document().value())
                    .set(CONGRESS_PREPARED_PAPER.NAME, paper.name())
                    .set(CONGRESS_PREPARED_PAPER.SHA256, paper.sha256())
                    .execute();
        }
    }

    void addOpinion(SessionId session, GroupOpinion opinion) {
        database.insertInto(CONGRESS_OPINION)
                .set(CONGRESS_OPINION.ID, UUID.randomUUID())
                .set(CONGRESS_OPINION.SESSION_ID, session.value())
                .set(CONGRESS_OPINION.GROUP_NAME, opinion.group())
                .set(CONGRESS_OPINION.OPINION, opinion.text())
                .set(CONGRESS_OPINION.SERIOUS, opinion.serious())
                .set(CONGRESS_OPINION.GIVEN_ON, opinion.givenOn())
                .execute();
    }

    List<GroupOpinion> opinions(SessionId session) {
        return database.selectFrom(CONGRESS_OPINION)
                .where(CONGRESS_OPINION.SESSION_ID.eq(session.value()))
                .orderBy(CONGRESS_OPINION.GIVEN_ON, CONGRESS_OPINION.GROUP_NAME)
                .fetch(row ->
                        new GroupOpinion(row.getGroupName(), row.getOpinion(), row.getSerious(), row.getGivenOn()));
    }

    /** A serious opinion that nothing was sent after. */
    boolean hasUnansweredSeriousOpinion(SessionId session, LocalDate papersSentOn) {
        return opinions(session).stream()
                .anyMatch(opinion -> opinion.serious() && !opinion.givenOn().isBefore(papersSentOn));
    }
}
