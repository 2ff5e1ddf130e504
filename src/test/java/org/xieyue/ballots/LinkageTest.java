package org.xieyue.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.xieyue.ballots.BallotStory.Going;
import org.xieyue.ballots.LinkageAttacks.Tables;
import org.xieyue.testing.XieyueTest;

/**
 * Two thousand people vote one after the other, and somebody with all rights on the database tries to link them with their votes.
 * The same attacks link everybody where votes are stored without care.
 */
@XieyueTest
@ExtendWith(OutputCaptureExtension.class)
class LinkageTest {

    private static final int VOTERS = 2000;
    private static final int BETWEEN_BATCHES = 250;

    /** Guessing at random links one of them on average; ten or more once in ten million times. */
    private static final int CHANCE = 10;

    private static final Map<String, String> PLACES = Map.of(
            "history of the engine",
            "select t::text from act_hi_actinst t union all select t::text from act_hi_procinst t union all select t::text"
                    + " from act_hi_op_log t union all select t::text from act_hi_varinst t union all select t::text from"
                    + " act_ru_variable t union all select t::text from act_ru_job t",
            "audit trail",
            "select t::text from audit_entry t order by id",
            "messages and outbox",
            "select t::text from message t union all select t::text from mail_outbox t",
            "statements under way",
            "select t::text from pg_stat_activity t",
            "answers kept for repeated commands",
            "select t::text from api_command t",
            "the other side's tables",
            "select t::text from ballot t union all select t::text from ballot_scrutineer t union all select t::text from"
                    + " roll.open_roll t union all select t::text from box.open_box t union all select t::text from box.batch t");

    @Autowired
    BallotStory story;

    @Autowired
    BoardSealer sealer;

    @Autowired
    DSLContext superuser;

    @Test
    void nobody_can_be_linked_to_a_vote_better_than_by_chance(CapturedOutput log) {
        Going ballot = story.secret(VOTERS);
        Map<String, String> truth = new LinkedHashMap<>();
        for (Map.Entry<UUID, String> voter : ballot.codes().entrySet()) {
            VotingBooth.Receipt receipt =
                    story.vote(ballot, voter.getValue(), truth.size() % 3 == 0 ? BallotStory.NO : BallotStory.YES);
            truth.put(voter.getKey().toString(), receipt.leaf());
            if (truth.size() % BETWEEN_BATCHES == 0) {
                sealer.seal(ballot.id());
            }
            if (truth.size() == VOTERS / 2) {
                attack(
                        new Tables("roll.issue", "person::text", "box.entry", "encode(leaf, 'hex')", of(ballot)),
                        log,
                        truth);
            }
        }
        story.close(ballot);
        attack(new Tables("roll.issued", "person::text", "box.entry", "encode(leaf, 'hex')", of(ballot)), log, truth);
        attack(
                new Tables("roll.kept_code", "person::text", "box.entry", "encode(leaf, 'hex')", of(ballot)),
                log,
                truth);
        attack(new Tables("roll.elector", "person::text", "box.entry", "encode(leaf, 'hex')", of(ballot)), log, truth);
        assertThat(superuser.fetchValue(
                        "select count(*) from roll.issue where ballot_id = ?",
                        ballot.id().value()))
                .isEqualTo(0L);
        assertThat(superuser.fetchValue(
                        "select count(*) from box.waiting where ballot_id = ?",
                        ballot.id().value()))
                .isEqualTo(0L);
    }

    private static String of(Going ballot) {
        return " where ballot_id = '" + ballot.id() + "'";
    }

    private void attack(Tables tables, CapturedOutput log, Map<String, String> truth) {
        LinkageAttacks attacks = new LinkageAttacks(superuser);
        Map<String, Map<String, String>> guesses = new LinkedHashMap<>(attacks.on(tables));
        Map<String, List<String>> written = new LinkedHashMap<>();
        PLACES.forEach((place, sql) -> written.put(place, attacks.texts(sql)));
        written.put("log", log.getAll().lines().toList());
        guesses.putAll(attacks.in(written));
        assertThat(guesses).hasSizeGreaterThanOrEqualTo(8);
        guesses.forEach((attack, guess) -> assertThat(hits(guess, truth))
                .as(attack + " on " + tables.who())
                .isLessThan(CHANCE));
    }

    private static long hits(Map<String, String> guess, Map<String, String> truth) {
        return guess.entrySet().stream()
                .filter(pair -> pair.getValue().equals(truth.get(pair.getKey())))
                .count();
    }

    @Test
    void the_same_attacks_link_everybody_where_votes_are_stored_without_care() {
        superuser.execute("create schema naive");
        superuser.execute("create table naive.paper (number bigint generated always as identity, person uuid)");
        superuser.execute("create table naive.vote (number bigint generated always as identity, leaf bytea)");
        Map<String, String> truth = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            UUID person = UUID.randomUUID();
            byte[] leaf = Randomness.bytes(32);
            superuser.transaction(work -> {
                work.dsl().execute("insert into naive.paper (person) values (?)", person);
                work.dsl().execute("insert into naive.vote (leaf) values (?)", leaf);
            });
            truth.put(person.toString(), Encodings.hex(leaf));
            lines.add("account " + person + " voted");
            lines.add("vote " + Encodings.hex(leaf) + " received");
        }
        LinkageAttacks attacks = new LinkageAttacks(superuser);
        Tables byNumber = new Tables("naive.paper", "person::text", "naive.vote", "encode(leaf, 'hex')", "");
        Map<String, Map<String, String>> guesses = attacks.on(byNumber);
        for (String attack : List.of(
                "same transaction (xmin equal)",
                "order of transactions (xmin rank)",
                "order of transactions, reversed places",
                "place in the file (ctid)",
                "place against transaction")) {
            assertThat(hits(guesses.getOrDefault(attack, Map.of()), truth))
                    .as(attack)
                    .isEqualTo(500);
        }
        assertThat(hits(attacks.in(Map.of("log", lines)).getOrDefault("log", Map.of()), truth))
                .isEqualTo(500);
        assertThat(hits(sortedKeys(attacks), truth)).as("order of keys").isEqualTo(500);
        superuser.execute("drop schema naive cascade");
    }

    /** Serial numbers as keys: what the attack on the order of keys, and the planner's statistics, find. */
    private static Map<String, String> sortedKeys(LinkageAttacks attacks) {
        List<String> persons = attacks.texts("select person from naive.paper order by number");
        List<String> votes = attacks.texts("select encode(leaf, 'hex') from naive.vote order by number");
        Map<String, String> guesses = new LinkedHashMap<>();
        for (int i = 0; i < persons.size(); i++) {
            guesses.put(persons.get(i), votes.get(i));
        }
        return guesses;
    }
}
