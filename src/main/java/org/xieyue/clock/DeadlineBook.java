package org.xieyue.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All deadlines that run, each with the rule it follows from, so that a new holiday calendar can move them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DeadlineBook {

    private final BookedDeadlines booked;
    private final HolidayCalendars calendars;
    private final CalendarDeadlines deadlines;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DeadlineBook(
            BookedDeadlines booked,
            HolidayCalendars calendars,
            CalendarDeadlines deadlines,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.booked = booked;
        this.calendars = calendars;
        this.deadlines = deadlines;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Stores a deadline under a name that is unique for its subject; an older one of this name is replaced and open again.
     * The last day is computed anew from the rule, because a calendar may have arrived since the caller asked for it.
     */
    public Deadline put(UUID subject, String name, Deadline deadline, @Nullable String variable, String source) {
        return put(subject, name, deadline.startedOn(), deadline.period(), variable, source);
    }

    /** The same for a caller that has not computed the last day yet. */
    public Deadline put(
            UUID subject, String name, LocalDate startedOn, Period period, @Nullable String variable, String source) {
        holdCalendars();
        Deadline sure = deadlines.sure().after(startedOn, period);
        booked.put(subject, new BookedDeadline(name, sure, source, variable, null));
        return sure;
    }

    /**
     * Until the transaction ends no calendar changes. Whoever works on a case says this before the first row that a new
     * calendar may move, a deadline or a task that follows one: the load of a calendar waits for them before it takes any
     * such row, so that neither ever waits for the other while holding what the other wants.
     */
    public void holdCalendars() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        calendars.holdStill();
        TransactionSynchronizationManager.bindResource(this, true);
        TransactionSynchronizationManager.registerSynchronization(new Held());
    }

    /** The act was done today. Saying it again keeps the first day; a name that is not booked is ignored. */
    public void met(UUID subject, String name) {
        holdCalendars();
        booked.met(subject, name, clock.today());
    }

    /** By last day. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<BookedDeadline> of(UUID subject) {
        return booked.of(subject);
    }

    /** Computes again what the calendar of this year can have changed. The caller holds the lock of the calendars. */
    void recompute(int year) {
        WorkingDays days = calendars.read();
        for (BookedDeadlines.Open open : booked.openIn(year)) {
            Deadline old = open.booked().deadline();
            Deadline now = days.after(old.startedOn(), old.period());
            if (!now.equals(old)) {
                booked.move(open.subject(), open.booked().name(), now);
                events.publishEvent(new DeadlineMoved(
                        open.subject(),
                        open.booked().name(),
                        open.booked().variable(),
                        old.dueOn(),
                        now.dueOn(),
                        now.provisional()));
            }
        }
    }

    /** Once is enough in a transaction; one inside of it asks for itself, and rolling back to a savepoint lets go. */
    private final class Held implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(DeadlineBook.this);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            TransactionSynchronizationManager.unbindResourceIfPossible(DeadlineBook.this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(DeadlineBook.this);
        }
    }
}
