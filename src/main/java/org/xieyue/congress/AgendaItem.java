package org.xieyue.congress;

import java.util.List;
import java.util.UUID;

/**
 * One point of the agenda.
 *
 * @param revision 1, and one more each time its wording was changed after a vote
 * @param seats how many are elected; 0 when nobody is
 * @param candidates names on the ballot of an election
 */
public record AgendaItem(
        UUID id, int position, Kind kind, String title, int revision, int seats, List<String> candidates) {

    public enum Kind {
        /** 听取报告: nothing is voted on. */
        REPORT,
        /** 表决 */
        VOTE,
        /** 选举 */
        ELECTION
    }

    public AgendaItem {
        candidates = List.copyOf(candidates);
    }

    static AgendaItem of(int position, NewSession.Item item) {
        return new AgendaItem(
                UUID.randomUUID(), position, item.kind(), item.title().strip(), 1, item.seats(), item.candidates());
    }

    static AgendaItem of(int position, Kind kind, String title) {
        return new AgendaItem(UUID.randomUUID(), position, kind, title, 1, 0, List.of());
    }

    AgendaItem reworded(String newTitle) {
        return new AgendaItem(id, position, kind, newTitle, revision + 1, seats, candidates);
    }

    AgendaItem revised() {
        return reworded(title);
    }

    boolean asksTheSameAs(AgendaItem other) {
        return kind == other.kind
                && title.equals(other.title)
                && seats == other.seats
                && candidates.equals(other.candidates);
    }

    boolean isDecided() {
        return kind != Kind.REPORT;
    }

    /** Its key on the ballot. */
    String key() {
        return "q" + position;
    }
}
