package org.xieyue.congress;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** What congresses have decided: for the process that called one, and for whoever relies on an election. */
@UseCase
@Transactional(readOnly = true)
public class ResolutionBoard {

    private final Sessions sessions;
    private final Congresses congresses;
    private final Agendas agendas;
    private final Votes votes;

    ResolutionBoard(Sessions sessions, Congresses congresses, Agendas agendas, Votes votes) {
        this.sessions = sessions;
        this.congresses = congresses;
        this.agendas = agendas;
        this.votes = votes;
    }

    /** All resolutions of a case, oldest first: a case may need the congress more than once. */
    @Permit(Permission.READ_CASE)
    public List<Resolution> of(CaseId caseId) {
        return sessions.of(caseId).stream().flatMap(this::resolution).toList();
    }

    /** The newest resolution of a case. */
    @Permit(Permission.READ_CASE)
    public Optional<Resolution> last(CaseId caseId) {
        return of(caseId).stream().reduce((first, second) -> second);
    }

    /** Empty while the session has not come to a resolution. */
    @Permit(Permission.READ_CONGRESS)
    public Optional<Resolution> of(SessionId session) {
        return resolution(sessions.find(session).orElseThrow(NotFound::new)).findFirst();
    }

    /** Everything that a congress has decided in its term, oldest first; elections with the names of those elected. */
    @Permit(Permission.READ_CONGRESS)
    public List<Resolution> of(CongressId congress) {
        return sessions.of(congress).stream()
                .sorted(Comparator.comparingInt(session -> session.number))
                .flatMap(this::resolution)
                .toList();
    }

    /** All elections that the congresses of a union have held and resolved, oldest first. */
    @Permit(Permission.READ_CONGRESS)
    public List<Election> elections(UnionId union) {
        return elections(congresses.at(Set.of(union)).stream().flatMap(congress -> of(congress.id()).stream()));
    }

    /** Elections that a case has brought before the congress. */
    @Permit(Permission.READ_CASE)
    public List<Election> elections(CaseId caseId) {
        return elections(of(caseId).stream());
    }

    private static List<Election> elections(Stream<Resolution> resolutions) {
        return resolutions
                .flatMap(resolution -> resolution.items().stream()
                        .filter(item -> item.kind() == AgendaItem.Kind.ELECTION)
                        .map(item -> new Election(
                                resolution.session(),
                                resolution.congress(),
                                resolution.congressName(),
                                resolution.title(),
                                item.title(),
                                item.elected(),
                                resolution.decidedOn(),
                                resolution.document(),
                                resolution.sha256())))
                .sorted(Comparator.comparing(Election::decidedOn))
                .toList();
    }

    private Stream<Resolution> resolution(Session session) {
        if (session.resolution == null || session.resolutionSha256 == null) {
            return Stream.empty();
        }
        CongressRow congress = congresses.find(session.congress).orElseThrow(NotFound::new);
        Map<UUID, AgendaItem> agenda =
                agendas.items(session.id).stream().collect(Collectors.toMap(AgendaItem::id, Function.identity()));
        List<Resolution.Item> items = VoteRow.last(votes.of(session.id)).stream()
                .map(vote -> Resolution.Item.of(Objects.requireNonNull(agenda.get(vote.item())), vote))
                .sorted(Comparator.comparingInt(Resolution.Item::position))
                .toList();
        return Stream.of(new Resolution(
                session.id,
                session.congress,
                congress.name(),
                session.title,
                Objects.requireNonNull(session.decidedOn),
                items.stream().allMatch(Resolution.Item::passed),
                session.resolution,
                session.resolutionSha256,
                Objects.requireNonNull(session.rollHash),
                items,
                agendas.papers(session.id),
                session.publishedOn,
                session.reportedOn));
    }
}
