package org.xieyue.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static xieyue.schema.Tables.MESSAGE;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.identity.AccountId;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class RemindersTest {

    private static final int ALL = 120;

    @Autowired
    Reminders reminders;

    @Autowired
    Messages messages;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext database;

    private final Set<Integer> reminded = new HashSet<>();

    @Test
    void one_that_fails_is_taken_back_alone_and_holds_up_no_other() {
        AccountId officer = people.organisation().officer().id();

        reminders.send(this::due, one -> {
            messages.send(officer, "agreement.obligation-due", Map.of(), null, officer + "/" + one);
            if (one == 3) {
                throw new IllegalStateException("nobody to remind");
            }
            reminded.add(one);
        });

        assertThat(reminded).hasSize(ALL - 1).doesNotContain(3);
        assertThat(database.select(MESSAGE.KEY)
                        .from(MESSAGE)
                        .where(MESSAGE.ACCOUNT_ID.eq(officer.value()))
                        .fetch(MESSAGE.KEY))
                .hasSize(ALL - 1)
                .doesNotContain(officer + "/3");
    }

    private List<Integer> due(int most) {
        return IntStream.range(0, ALL)
                .filter(one -> !reminded.contains(one))
                .limit(most)
                .boxed()
                .toList();
    }
}
