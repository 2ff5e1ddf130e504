package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.BALLOT;

import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.clock.BusinessClock;
import org.xieyue.testing.XieyueTest;

@XieyueTest
@ExtendWith(OutputCaptureExtension.class)
class DueBallotsTest {

    @Autowired
    BallotStory story;

    @Autowired
    DSLContext database;

    @Autowired
    BusinessClock clock;

    @Test
    void a_ballot_that_cannot_be_closed_holds_up_no_other(CapturedOutput log) {
        Going first = over();
        Going spoiled = over();
        Going last = over();
        byte[] key = boardKey(spoiled, "no key".getBytes(StandardCharsets.UTF_8));
        try {
            story.timePasses();

            assertThat(state(first)).isEqualTo("CLOSED");
            assertThat(state(last)).isEqualTo("CLOSED");
            assertThat(state(spoiled)).isEqualTo("OPEN");
            assertThat(log).contains("The ballot " + spoiled.id() + " is over and could not be closed");
        } finally {
            boardKey(spoiled, key);
        }
        story.timePasses();
        assertThat(state(spoiled)).as("tried again").isEqualTo("CLOSED");
    }

    private Going over() {
        Going ballot = story.secret(3);
        database.update(BALLOT)
                .set(BALLOT.CLOSES_AT, clock.time().minusMinutes(1).toOffsetDateTime())
                .where(BALLOT.ID.eq(ballot.id().value()))
                .execute();
        return ballot;
    }

    private String state(Going ballot) {
        return database.select(BALLOT.STATE)
                .from(BALLOT)
                .where(BALLOT.ID.eq(ballot.id().value()))
                .fetchSingle(BALLOT.STATE);
    }

    /** The key of its board, until it was changed. */
    private byte[] boardKey(Going ballot, byte[] key) {
        byte[] before = database.select(BALLOT.BOARD_KEY)
                .from(BALLOT)
                .where(BALLOT.ID.eq(ballot.id().value()))
                .fetchSingle(BALLOT.BOARD_KEY);
        database.update(BALLOT)
                .set(BALLOT.BOARD_KEY, key)
                .where(BALLOT.ID.eq(ballot.id().value()))
                .execute();
        return before;
    }
}
