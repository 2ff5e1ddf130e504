package org.xieyue.negotiation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.xieyue.negotiation.TableStory.COMMISSION;
import static org.xieyue.negotiation.TableStory.HEAT;
import static org.xieyue.negotiation.TableStory.commission;
import static org.xieyue.negotiation.TableStory.heat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.agreements.ClauseKey;
import org.xieyue.identity.Account;
import org.xieyue.identity.Role;
import org.xieyue.negotiation.PrepareDraft.Saved;
import org.xieyue.negotiation.TableStory.Laid;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.Inbox;
import org.xieyue.tasks.OwnMatter;
import org.xieyue.tasks.TaskView;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class PreparingWithinASideTest {

    @Autowired
    TableStory story;

    @Autowired
    TestPeople people;

    @Autowired
    PrepareDraft prepareDraft;

    @Autowired
    KeepAims keepAims;

    @Autowired
    OwnSide ownSide;

    @Autowired
    TablePosition tablePosition;

    @Autowired
    AnswerPosition answerPosition;

    @Autowired
    Inbox inbox;

    private Laid laid;

    @BeforeEach
    void the_table_is_laid() {
        laid = story.lay();
    }

    private OwnNotes notes(Account who, ClauseKey clause) {
        return people.as(who, () -> ownSide.notes(laid.id(), clause));
    }

    private static List<String> codes(Answer<?> answer) {
        return answer.reasons().stream().map(Refusal::code).toList();
    }

    private Saved save(Account who, Terms terms, int basedOn, Set<UUID> merges) {
        return people.as(who, () -> prepareDraft.save(laid.id(), HEAT, terms, basedOn, merges))
                .orElseThrow();
    }

    @Test
    void two_negotiators_who_save_at_once_lose_neither_text() throws Exception {
        save(laid.chief(), heat(15), 0, Set.of());
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<CompletableFuture<Saved>> both = new ArrayList<>();
            for (Account one : List.of(laid.chief(), laid.second())) {
                Terms own = new Terms("由" + one.name() + "改写", null);
                both.add(CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                together.await();
                            } catch (Exception broken) {
                                throw new IllegalStateException(broken);
                            }
                            return save(one, own, 1, Set.of());
                        },
                        two));
            }
            for (CompletableFuture<Saved> one : both) {
                one.get();
            }
        }
        OwnNotes now = notes(laid.second(), HEAT);
        assertThat(requireNonNull(now.draft()).version()).isEqualTo(2);
        assertThat(now.besides()).hasSize(1);
        assertThat(List.of(
                        requireNonNull(now.draft()).terms().text(),
                        now.besides().getFirst().terms().text()))
                .containsExactlyInAnyOrder(
                        "由" + laid.chief().name() + "改写", "由" + laid.second().name() + "改写");
    }

    @Test
    void whoever_merges_the_two_texts_settles_the_one_that_waited() {
        save(laid.chief(), heat(15), 0, Set.of());
        Saved clash = save(laid.second(), heat(16), 0, Set.of());
        assertThat(clash.version()).isEqualTo(1);
        assertThat(clash.beside()).isNotNull();
        Saved again = save(laid.second(), heat(16), 0, Set.of());
        assertThat(again.beside()).isEqualTo(clash.beside());
        save(laid.second(), heat(17), 1, Set.of(requireNonNull(clash.beside())));
        OwnNotes now = notes(laid.chief(), HEAT);
        assertThat(requireNonNull(now.draft()).terms()).isEqualTo(heat(17));
        assertThat(now.besides()).isEmpty();
    }

    @Test
    void aims_that_a_colleague_has_changed_meanwhile_are_not_overwritten() {
        Aims first = new Aims(new BigDecimal("20"), new BigDecimal("16"), new BigDecimal("15"), "依据", "");
        people.as(laid.chief(), () -> keepAims.keep(laid.id(), HEAT, first, 0)).orElseThrow();
        assertThat(codes(people.as(
                        laid.second(), () -> keepAims.keep(laid.id(), HEAT, new Aims(null, null, null, "别的", ""), 0))))
                .containsExactly("negotiation.aims-changed");
        assertThat(notes(laid.second(), HEAT).aims()).isEqualTo(first);
        assertThat(notes(laid.boss(), HEAT).aims()).isEqualTo(Aims.NONE);
    }

    @Test
    void below_the_floor_nothing_is_tabled_or_accepted_without_leave_of_the_own_chief() {
        people.as(
                        laid.chief(),
                        () -> keepAims.keep(
                                laid.id(), HEAT, new Aims(new BigDecimal("20"), null, new BigDecimal("15"), "", ""), 0))
                .orElseThrow();
        assertThat(codes(people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, heat(14)))))
                .containsExactly("negotiation.below-floor");
        PositionId offered = people.as(laid.boss(), () -> tablePosition.table(laid.id(), HEAT, heat(13)))
                .orElseThrow();
        Answer<ClauseState> accepted = people.as(laid.chief(), () -> answerPosition.accept(laid.id(), HEAT, offered));
        assertThat(codes(accepted)).containsExactly("negotiation.below-floor");
        assertThat(accepted.reasons().getFirst().args()).containsExactly("第八条");

        UUID asked = people.as(
                        laid.second(), () -> keepAims.askMandate(laid.id(), HEAT, new BigDecimal("13"), "对方提高了别的"))
                .orElseThrow();
        assertThat(codes(people.as(
                        laid.second(), () -> keepAims.decideMandate(laid.id(), asked, LeaveAnswer.asAsked()))))
                .containsExactly("negotiation.chief-signs");
        people.as(laid.chief(), () -> keepAims.decideMandate(laid.id(), asked, LeaveAnswer.asAsked()))
                .orElseThrow();
        people.as(laid.chief(), () -> answerPosition.accept(laid.id(), HEAT, offered))
                .orElseThrow();
    }

    @Test
    void a_request_for_leave_waits_in_the_inbox_of_the_own_chief_and_of_nobody_else() {
        UUID asked = people.as(
                        laid.second(), () -> keepAims.askMandate(laid.id(), HEAT, new BigDecimal("13"), "对方提高了别的"))
                .orElseThrow();
        assertThat(matters(laid.chief())).singleElement().satisfies(matter -> {
            assertThat(matter.id()).isEqualTo(asked.toString());
            assertThat(matter.title()).contains("第八条").doesNotContain("13");
            assertThat(matter.path()).isEqualTo(TableState.path(laid.id()) + "?clause=heat");
        });
        assertThat(people.as(laid.chief(), () -> inbox.counts()).get(TaskView.MINE))
                .isEqualTo(1);
        List<Account> others = new ArrayList<>(
                List.of(laid.second(), laid.boss(), laid.manager(), laid.officer(), story.recorder(laid)));
        for (Role role : Role.values()) {
            others.add(people.person("别人", role, laid.union()));
        }
        for (Account other : others) {
            assertThat(matters(other)).as("inbox of " + other.appointments()).isEmpty();
            assertThat(people.as(other, () -> inbox.counts()).get(TaskView.MINE))
                    .isZero();
        }
        people.as(laid.chief(), () -> keepAims.decideMandate(laid.id(), asked, LeaveAnswer.asAsked()))
                .orElseThrow();
        assertThat(matters(laid.chief())).isEmpty();
    }

    @Test
    void leave_that_is_narrowed_reaches_only_as_far_as_the_chief_said() {
        people.as(
                        laid.chief(),
                        () -> keepAims.keep(
                                laid.id(), HEAT, new Aims(new BigDecimal("20"), null, new BigDecimal("15"), "", ""), 0))
                .orElseThrow();
        UUID asked = people.as(
                        laid.second(), () -> keepAims.askMandate(laid.id(), HEAT, new BigDecimal("12"), "换取休息时间"))
                .orElseThrow();
        assertThat(codes(decide(asked, LeaveAnswer.narrowed(new BigDecimal("11"), ""))))
                .containsExactly("negotiation.leave-too-far");
        decide(asked, LeaveAnswer.narrowed(new BigDecimal("14"), "最多再让一元")).orElseThrow();
        decide(asked, LeaveAnswer.narrowed(new BigDecimal("14"), "最多再让一元")).orElseThrow();
        assertThat(codes(decide(asked, LeaveAnswer.asAsked()))).containsExactly("negotiation.mandate-decided");
        assertThat(codes(people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, heat(13)))))
                .containsExactly("negotiation.below-floor");
        people.as(laid.chief(), () -> tablePosition.table(laid.id(), HEAT, heat(14)))
                .orElseThrow();
        assertThat(notes(laid.second(), HEAT).mandates()).singleElement().satisfies(one -> {
            assertThat(one.limit()).isEqualByComparingTo("14");
            assertThat(one.answer()).isEqualTo("最多再让一元");
        });
    }

    @Test
    void a_chief_who_refuses_says_why() {
        UUID asked = people.as(
                        laid.second(), () -> keepAims.askMandate(laid.id(), HEAT, new BigDecimal("12"), "换取休息时间"))
                .orElseThrow();
        assertThat(codes(decide(asked, LeaveAnswer.refused(" ")))).containsExactly("negotiation.reason-missing");
        decide(asked, LeaveAnswer.refused("大会要求守住十五元")).orElseThrow();
        assertThat(notes(laid.second(), HEAT).mandates()).singleElement().satisfies(one -> {
            assertThat(one.granted()).isFalse();
            assertThat(one.answer()).isEqualTo("大会要求守住十五元");
        });
    }

    private Answer<UUID> decide(UUID asked, LeaveAnswer answer) {
        return people.as(laid.chief(), () -> keepAims.decideMandate(laid.id(), asked, answer));
    }

    private List<OwnMatter> matters(Account reader) {
        return people.as(reader, () -> inbox.matters(Texts.CHINESE));
    }

    @Test
    void the_floor_of_a_cap_lies_above_for_the_workers_and_below_for_the_employers() {
        Aims cap = new Aims(null, null, new BigDecimal("24"), "", "");
        people.as(laid.chief(), () -> keepAims.keep(laid.id(), COMMISSION, cap, 0))
                .orElseThrow();
        people.as(laid.boss(), () -> keepAims.keep(laid.id(), COMMISSION, cap, 0))
                .orElseThrow();
        assertThat(codes(people.as(laid.chief(), () -> tablePosition.table(laid.id(), COMMISSION, commission(25)))))
                .containsExactly("negotiation.below-floor");
        assertThat(codes(people.as(laid.boss(), () -> tablePosition.table(laid.id(), COMMISSION, commission(23)))))
                .containsExactly("negotiation.below-floor");
        people.as(laid.chief(), () -> tablePosition.table(laid.id(), COMMISSION, commission(22)))
                .orElseThrow();
        people.as(laid.boss(), () -> tablePosition.table(laid.id(), COMMISSION, commission(25)))
                .orElseThrow();
    }
}
