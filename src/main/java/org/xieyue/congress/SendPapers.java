package org.xieyue.congress;

import static org.xieyue.congress.SessionStage.AGENDA_AGREED;
import static org.xieyue.congress.SessionStage.PAPERS_SENT;
import static org.xieyue.congress.SessionStage.READY;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.Cases;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentId;
import org.xieyue.documents.DocumentRow;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.UseCase;

/** Sends the papers in time and fixes the roll of delegates; a paper that comes too late is refused unless the day moves. */
@UseCase
public class SendPapers {

    private final SessionFile file;
    private final Agendas agendas;
    private final Delegates delegates;
    private final Rolls rolls;
    private final PaperLead paperLead;
    private final CaseDocuments documents;
    private final Cases cases;
    private final BusinessClock clock;

    SendPapers(
            SessionFile file,
            Agendas agendas,
            Delegates delegates,
            Rolls rolls,
            PaperLead paperLead,
            CaseDocuments documents,
            Cases cases,
            BusinessClock clock) {
        this.file = file;
        this.agendas = agendas;
        this.delegates = delegates;
        this.rolls = rolls;
        this.paperLead = paperLead;
        this.documents = documents;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Delegates who hold their mandate on the day of the meeting stand on the roll from here on.
     *
     * @param chosen at the first sending, what the calling process has prepared goes with them
     * @param movedTo another day and time for the meeting, or null to keep it
     */
    @Permit(Permission.WORK_ON_CASE)
    public Answer<SessionId> send(CaseId caseId, List<DocumentId> chosen, @Nullable LocalDateTime movedTo) {
        Session session = file.lock(caseId);
        session.require(AGENDA_AGREED);
        List<DocumentId> papers = withPrepared(session, chosen);
        if (papers.isEmpty()) {
            return Answer.refused(Refusal.ofField("papers", "congress.no-papers"));
        }
        Optional<Refusal> late = moveOrRefuse(session, movedTo);
        if (late.isPresent()) {
            return Answer.refused(late.get());
        }
        send(session, papers);
        if (session.rollHash == null) {
            freeze(session);
        }
        session.papersSentOn = clock.today();
        session.move(PAPERS_SENT);
        file.save(session, "papersSent", Map.of("papers", String.valueOf(papers.size())));
        file.tell(
                session,
                "papers-sent",
                null,
                Map.of(
                        "count",
                        String.valueOf(papers.size()),
                        "day",
                        session.meetsOn().toString()));
        return Answer.done(session.id);
    }

    /** A paper after the others: only while there is still time for it, or the meeting moves. */
    @Permit(Permission.KEEP_CONGRESS)
    public Answer<SessionId> add(SessionId id, DocumentId paper, @Nullable LocalDateTime movedTo) {
        Session session = file.lock(id);
        session.require(PAPERS_SENT, READY);
        Optional<Refusal> late = moveOrRefuse(session, movedTo);
        if (late.isPresent()) {
            return Answer.refused(late.get());
        }
        send(session, List.of(paper));
        file.save(session, "paperAdded");
        file.writeToRoll(session, "paper-added", Map.of("day", session.meetsOn().toString()));
        return Answer.done(session.id);
    }

    /** Tells everybody on the roll when and where; answers when the doors open. */
    @Permit(Permission.WORK_ON_CASE)
    public Instant announce(CaseId caseId) {
        Session session = file.lock(caseId);
        session.require(PAPERS_SENT, READY);
        file.writeToRoll(session, "invited", Map.of("day", session.meetsOn().toString()));
        for (Delegate delegate : delegates.inTerm(session.congress, session.meetsOn())) {
            AccountId account = delegate.account();
            if (account != null) {
                cases.involve(caseId, account);
            }
        }
        return session.doorsOpenAt();
    }

    private Optional<Refusal> moveOrRefuse(Session session, @Nullable LocalDateTime movedTo) {
        CongressRow congress = file.congress(session);
        LocalDate day = movedTo == null ? session.meetsOn() : movedTo.toLocalDate();
        PaperLead.Lead lead = paperLead.today(session, congress);
        if (day.isBefore(lead.earliest())) {
            return Optional.of(Refusal.ofField(
                    "meetsOn", "congress.papers-late", day, lead.days(), lead.earliest(), lead.citation()));
        }
        if (day.isAfter(congress.until())) {
            return Optional.of(Refusal.ofField("meetsOn", "congress.outside-term", congress.from(), congress.until()));
        }
        if (movedTo != null) {
            session.meet(movedTo.atZone(BusinessClock.ZONE).toInstant(), session.place);
        }
        return Optional.empty();
    }

    /** Revised papers come instead of what was prepared. */
    private List<DocumentId> withPrepared(Session session, List<DocumentId> chosen) {
        Set<DocumentId> papers = new LinkedHashSet<>();
        if (session.papersSentOn == null) {
            agendas.preparedPapers(session.id).stream()
                    .map(PreparedPaper::document)
                    .forEach(papers::add);
        }
        papers.addAll(chosen);
        return List.copyOf(papers);
    }

    void send(Session session, List<DocumentId> papers) {
        Map<DocumentId, DocumentRow> known =
                documents.of(session.caseId).stream().collect(Collectors.toMap(DocumentRow::id, row -> row));
        for (DocumentId paper : papers) {
            DocumentRow row = known.get(paper);
            if (row == null) {
                throw new org.xieyue.shared.NotFound();
            }
            agendas.send(
                    session.id,
                    new SentPaper(
                            paper, row.fileName(), hash(documents.open(paper).bytes()), clock.today()));
        }
    }

    private void freeze(Session session) {
        List<Delegate> roll = delegates.inTerm(session.congress, session.meetsOn());
        rolls.freeze(session.id, roll);
        String text = roll.stream()
                .map(one -> one.id() + (one.votes() ? " delegate" : " observer"))
                .sorted()
                .collect(Collectors.joining("\n"));
        session.rollHash = hash(text.getBytes(StandardCharsets.UTF_8));
        session.checkInCode = SessionFile.newCode();
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
