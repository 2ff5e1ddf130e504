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

    private final DSLContext database;

    BookedDeadlines(DSLContext database) {
        this.database = database;
    }

    void put(UUID subject, BookedDeadline booked) {
        var row = database.newRecord(DEADLINE);
        row.setSubjectId(subject);
        row.setName(booked.name());
        row.setStartedOn(booked.deadline().startedOn());
        row.setAmount(booked.deadline().period().amount());
        row.setUnit(booked.deadline().period().unit().name());
        row.setDueOn(booked.deadline().dueOn());
        row.setProvisional(booked.deadline().provisional());
        row.setSource(booked.source());
        row.setVariable(booked.variable());
        row.setMetOn(booked.metOn());
        database.insertInto(DEADLINE).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    void met(UUID subject, String name, LocalDate today) {
        database.update(DEADLINE)
                .set(DEADLINE.MET_ON, today)
                .where(DEADLINE.SUBJECT_ID.eq(subject))
                .and(DEADLINE.NAME.eq(name))
                .and(DEADLINE.MET_ON.isNull())
                .execute();
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
