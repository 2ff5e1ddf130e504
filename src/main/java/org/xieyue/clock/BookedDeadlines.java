package org.xieyue.clock;

import static xieyue.schema.Tables.DEADLINE;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

@Repository
class BookedDeadlines {

    record Open(UUID subject, BookedDeadline booked) {}

    /** Written out, since every task of every case passes here and building the statement cost more than running it. */
    private static final String PUT = """
            insert into deadline
                (subject_id, name, started_on, amount, unit, due_on, provisional, source, variable, met_on)
            values (?, ?, cast(? as date), ?, ?, cast(? as date), ?, ?, cast(? as text), cast(? as date))
            on conflict (subject_id, name) do update
            set started_on = excluded.started_on, amount = excluded.amount, unit = excluded.unit, due_on = excluded.due_on,
                provisional = excluded.provisional, source = excluded.source, variable = excluded.variable,
                met_on = excluded.met_on
            """;

    private static final String MET =
            "update deadline set met_on = cast(? as date) where subject_id = ? and name = ? and met_on is null";

    private final DSLContext database;

    BookedDeadlines(DSLContext database) {
        this.database = database;
    }

    void put(UUID subject, BookedDeadline booked) {
        Deadline deadline = booked.deadline();
        database.execute(
                PUT,
                subject,
                booked.name(),
                deadline.startedOn(),
                deadline.period().amount(),
                deadline.period().unit().name(),
                deadline.dueOn(),
                deadline.provisional(),
                booked.source(),
                booked.variable(),
                booked.metOn());
    }

    void met(UUID subject, String name, LocalDate today) {
        database.execute(MET, today, subject, name);
    }

    List<BookedDeadline> of(UUID subject) {
        return database.selectFrom(DEADLINE)
                .where(DEADLINE.SUBJECT_ID.eq(subject))
                .orderBy(DEADLINE.DUE_ON, DEADLINE.NAME)
                .fetch(BookedDeadlines::booked);
    }

    /** Unmet deadlines that are provisional or whose period touches the year, locked. */
    List<Open> openIn(int year) {
        return database.selectFrom(DEADLINE)
                .where(DEADLINE.MET_ON.isNull())
                .and(DEADLINE.PROVISIONAL
                        .isTrue()
                        .or(DEADLINE.DUE_ON
                                .ge(LocalDate.of(year, 1, 1))
                                .and(DEADLINE.STARTED_ON.le(LocalDate.of(year, 12, 31)))))
                .orderBy(DEADLINE.SUBJECT_ID, DEADLINE.NAME)
                .forUpdate()
                .fetch(row -> new Open(row.getSubjectId(), booked(row)));
    }

    void move(UUID subject, String name, Deadline to) {
        database.update(DEADLINE)
                .set(DEADLINE.DUE_ON, to.dueOn())
                .set(DEADLINE.PROVISIONAL, to.provisional())
                .where(DEADLINE.SUBJECT_ID.eq(subject))
                .and(DEADLINE.NAME.eq(name))
                .execute();
    }

    private static BookedDeadline booked(Record row) {
        Period period = new Period(row.get(DEADLINE.AMOUNT), Period.Unit.valueOf(row.get(DEADLINE.UNIT)));
        return new BookedDeadline(
                row.get(DEADLINE.NAME),
                new Deadline(
                        row.get(DEADLINE.STARTED_ON), period, row.get(DEADLINE.DUE_ON), row.get(DEADLINE.PROVISIONAL)),
                row.get(DEADLINE.SOURCE),
                row.get(DEADLINE.VARIABLE),
                row.get(DEADLINE.MET_ON));
    }
}
