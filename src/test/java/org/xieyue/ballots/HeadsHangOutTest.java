package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.notices.AnnouncementRow;
import org.xieyue.notices.ReadAnnouncements;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** Heads of a ballot's board hang out for everybody in the union, not for its scrutineers alone. */
@XieyueTest
class HeadsHangOutTest {

    @Autowired
    BallotStory story;

    @Autowired
    PublicBoard board;

    @Autowired
    ReadAnnouncements announcements;

    @Autowired
    TestPeople people;

    @Test
    void everybody_in_the_union_can_keep_the_first_a_middle_and_the_last_head() {
        Going ballot = story.secret(12);
        ballot.codeList().forEach(code -> story.vote(ballot, code, BallotStory.YES));
        story.seal(ballot);
        story.seal(ballot);
        story.close(ballot);
        PublicBoard.Board seen = board.board(ballot.id());
        Account worker = people.person("工", Role.WORKER, story.unionOf(ballot));
        List<String> read = people.as(worker, () -> announcements.list(Texts.CHINESE)).stream()
                .map(AnnouncementRow::text)
                .toList();
        assertThat(read)
                .hasSize(3)
                .anyMatch(text -> text.contains(seen.openingHash()))
                .anyMatch(text -> text.contains(seen.heads().getFirst().head()))
                .anyMatch(text -> text.contains(Objects.requireNonNull(seen.closingHead())))
                .as("said by its title: the head itself tells two ballots of one title apart")
                .noneMatch(text -> text.contains(ballot.id().toString()));
        assertThat(people.as(people.organisation().worker(), () -> announcements.list(Texts.CHINESE)))
                .as("another union")
                .isEmpty();
    }
}
