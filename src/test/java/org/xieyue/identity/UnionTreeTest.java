package org.xieyue.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.xieyue.shared.NotAllowed;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Refusal;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.TestPeople.Organisation;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class UnionTreeTest {

    @Autowired
    FoundUnion foundUnion;

    @Autowired
    FoundUnions foundUnions;

    @Autowired
    ReviseUnion reviseUnion;

    @Autowired
    MoveUnion moveUnion;

    @Autowired
    UnionBoard board;

    @Autowired
    Unions unions;

    @Autowired
    StoredUnions stored;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPeople people;

    private Organisation here;

    @BeforeEach
    void organisation() {
        here = people.organisation();
    }

    @Test
    void a_union_covers_itself_and_all_below_it_and_nothing_else() {
        assertThat(unions.covers(here.city(), here.city())).isTrue();
        assertThat(unions.covers(here.city(), here.basic())).isTrue();
        assertThat(unions.covers(here.basic(), here.city())).isFalse();
        assertThat(unions.covers(here.otherCity(), here.basic())).isFalse();
        assertThat(unions.pathToRoot(here.basic()))
                .extracting(Union::id)
                .containsExactly(here.basic(), here.county(), here.city(), here.province(), here.nation());
        assertThat(unions.atLevel(here.basic(), UnionLevel.CITY)).map(Union::id).contains(here.city());
        assertThat(unions.subtree(here.city()))
                .extracting(Union::id)
                .containsExactly(here.city(), here.county(), here.basic());
    }

    @Test
    void an_industry_federation_stands_under_a_city_and_takes_its_place() {
        UnionId federation = asAdministrator(() -> foundUnion
                .found(here.city(), "快递行业工会联合会", UnionLevel.INDUSTRY_FEDERATION, null)
                .orElseThrow());
        UnionId basic = asAdministrator(() -> foundUnion
                .found(federation, "某快递公司工会", UnionLevel.BASIC, "AH-HB")
                .orElseThrow());
        assertThat(unions.find(federation)).map(Union::jurisdiction).contains("AH");
        assertThat(unions.find(basic)).map(Union::jurisdiction).contains("AH-HB");
    }

    @Test
    void a_union_does_not_stand_under_a_lower_one() {
        assertThat(asAdministrator(() -> foundUnion.found(here.county(), "市", UnionLevel.CITY, null))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("identity.level-not-below-parent");
        assertThat(asAdministrator(() -> foundUnion.found(here.basic(), "联合会", UnionLevel.INDUSTRY_FEDERATION, null))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("identity.level-not-below-parent");
    }

    @Test
    void a_name_stands_once_below_a_parent_and_is_never_blank() {
        asAdministrator(() -> foundUnion.found(here.county(), "红星厂工会", UnionLevel.BASIC, null))
                .orElseThrow();
        assertThat(asAdministrator(() -> foundUnion.found(here.county(), " 红星厂工会 ", UnionLevel.BASIC, null))
                        .reasons())
                .extracting(Refusal::code, Refusal::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("identity.union-name-taken", "name"));
        assertThat(asAdministrator(() -> foundUnion.found(here.county(), " ", UnionLevel.BASIC, null))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("identity.union-name-length");
        assertThat(asAdministrator(() -> foundUnion.found(here.county(), "x", UnionLevel.BASIC, "安徽"))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("identity.jurisdiction-form");
    }

    @Test
    void a_union_is_never_moved_below_itself() {
        assertThat(asAdministrator(() -> moveUnion.move(here.city(), here.county()))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("identity.union-below-itself");
        assertThat(asAdministrator(() -> moveUnion.move(here.city(), here.city()))
                        .reasons())
                .extracting(Refusal::code)
                .containsExactly("identity.union-below-itself");
    }

    @Test
    void a_moved_union_takes_all_below_it_along_and_rights_follow_at_once() {
        UnionId secondCounty = asAdministrator(() ->
                foundUnion.found(here.city(), "第二县", UnionLevel.COUNTY, null).orElseThrow());
        assertThat(unions.covers(secondCounty, here.basic())).isFalse();
        asAdministrator(() -> moveUnion.move(here.basic(), secondCounty)).orElseThrow();
        assertThat(unions.covers(secondCounty, here.basic())).isTrue();
        assertThat(unions.covers(here.county(), here.basic())).isFalse();
    }

    @Test
    void an_administrator_moves_nothing_out_of_or_into_their_part_of_the_tree() {
        people.run(here.administrator(), () -> {
            assertThatThrownBy(() -> moveUnion.move(here.basic(), here.otherCounty()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> moveUnion.move(here.otherBasic(), here.county()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> moveUnion.move(here.city(), here.province()))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> foundUnion.foundRoot("另一个", UnionLevel.NATIONAL, "NAT"))
                    .isInstanceOf(NotAllowed.class);
        });
    }

    @Test
    void a_revised_name_is_seen_at_once_and_undone_with_its_transaction() {
        asAdministrator(() -> reviseUnion.revise(here.basic(), "新名称", "AH-HB")).orElseThrow();
        assertThat(unions.find(here.basic())).map(Union::name).contains("新名称");
        transaction.executeWithoutResult(status -> {
            asAdministrator(() -> reviseUnion.revise(here.basic(), "未提交", "AH-HB"))
                    .orElseThrow();
            assertThat(unions.find(here.basic())).map(Union::name).contains("未提交");
            status.setRollbackOnly();
        });
        assertThat(unions.find(here.basic())).map(Union::name).contains("新名称");
    }

    @Test
    void another_node_sees_a_change_within_five_seconds() {
        AtomicLong nanos = new AtomicLong();
        UnionTree otherNode = new UnionTree(stored, nanos::get);
        assertThat(otherNode.covers(here.county(), here.basic())).isTrue();
        UnionId secondCounty = asAdministrator(() ->
                foundUnion.found(here.city(), "第二县", UnionLevel.COUNTY, null).orElseThrow());
        asAdministrator(() -> moveUnion.move(here.basic(), secondCounty)).orElseThrow();
        nanos.addAndGet(5_000_000_000L);
        assertThat(otherNode.covers(here.county(), here.basic())).isFalse();
        assertThat(otherNode.covers(secondCounty, here.basic())).isTrue();
    }

    @Test
    void many_unions_are_founded_at_once_and_the_same_list_again_changes_nothing() {
        List<NewUnion> list = List.of(
                new NewUnion(here.county(), "一厂工会", UnionLevel.BASIC, null),
                new NewUnion(here.county(), "二厂工会", UnionLevel.BASIC, "AH-HB"),
                new NewUnion(here.county(), "一厂工会", UnionLevel.BASIC, null));
        List<UnionId> first = asAdministrator(() -> foundUnions.foundAll(list).orElseThrow());
        List<UnionId> second = asAdministrator(() -> foundUnions.foundAll(list).orElseThrow());
        assertThat(first).hasSize(3).isEqualTo(second);
        assertThat(first.get(0)).isEqualTo(first.get(2)).isNotEqualTo(first.get(1));
        assertThat(unions.find(first.get(1))).map(Union::jurisdiction).contains("AH-HB");
        assertThat(unions.subtree(here.county())).hasSize(4);
    }

    @Test
    void one_wrong_union_in_a_list_refuses_all_of_it() {
        List<NewUnion> list = List.of(
                new NewUnion(here.county(), "一厂工会", UnionLevel.BASIC, null),
                new NewUnion(here.county(), "某市", UnionLevel.CITY, null));
        assertThat(asAdministrator(() -> foundUnions.foundAll(list)).isDone()).isFalse();
        assertThat(unions.subtree(here.county())).hasSize(2);
        List<NewUnion> elsewhere = List.of(new NewUnion(here.otherCounty(), "一厂工会", UnionLevel.BASIC, null));
        people.run(
                here.administrator(),
                () -> assertThatThrownBy(() -> foundUnions.foundAll(elsewhere)).isInstanceOf(NotFound.class));
    }

    @Test
    void an_administrator_sees_the_topmost_unions_of_theirs_only() {
        assertThat(asAdministrator(board::tops)).extracting(Union::id).containsExactly(here.city());
        assertThat(asAdministrator(() -> board.below(here.city())))
                .extracting(Union::id)
                .containsExactly(here.county());
    }

    private <T> T asAdministrator(java.util.function.Supplier<T> work) {
        return people.as(here.administrator(), work);
    }
}
