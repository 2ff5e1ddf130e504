package org.xieyue.cases;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.clock.Deadline;
import org.xieyue.clock.Period;
import org.xieyue.identity.AccountId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Yuan;

/**
 * The dossier for the capabilities above: they open a case, tell what happened, and say how it stands. Not for screens,
 * which use {@link CaseDossiers}.
 */
public interface Cases {

    /** Opens the dossier, starts the process and writes the first line of the timeline. */
    OpenedCase open(NewCase newCase);

    Optional<CaseRow> find(CaseId id);

    /** Where a case belongs and who opened it; asked often, so remembered. */
    Optional<CasePlace> place(CaseId id);

    /**
     * Adds a line to the timeline, in the name of the person who acts now or of the process.
     *
     * @param what message key {@code timeline.<what>}, with {@code args}
     */
    void tell(CaseId id, String what, @Nullable String opinion, Map<String, String> args);

    /** Adds a line in full: with the post in which the person acted and the time it took. Whoever acts becomes a party. */
    void tell(CaseId id, TimelineEntry entry);

    /**
     * Changes how the case stands.
     *
     * @param state message key {@code case.state.<state>}, such as {@code hardship.approved}
     * @param closed no further work is expected
     */
    void stands(CaseId id, String state, boolean closed);

    void describe(CaseId id, String subject, @Nullable Yuan amount);

    /** Stores a deadline under a name that is unique within the case; {@code variable} is the timer variable that follows it. */
    void due(CaseId id, String name, Deadline deadline, @Nullable String variable, String source);

    /** The same, counted from today; answers the deadline with its last day. */
    Deadline dueIn(CaseId id, String name, Period period, @Nullable String variable, String source);

    /** The deadline of that name while it runs; empty when there is none or it is met. */
    Optional<DeadlineRow> running(CaseId id, String name);

    void dueMet(CaseId id, String name);

    /** Gives a person the right to see the case. */
    void involve(CaseId id, AccountId person);

    /** Those of these cases in which the person has a part: as a party, or by anything they did, whichever post they held. */
    Set<CaseId> withPartOf(AccountId person, Collection<CaseId> cases);

    /** The person no longer takes part and reads the case no more than anybody else. */
    void release(CaseId id, AccountId person);
}
