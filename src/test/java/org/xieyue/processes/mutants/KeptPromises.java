package org.xieyue.processes.mutants;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.xieyue.shared.CaseId;

/** What must be true whatever a diagram says, asked of the database. Each question finds what is wrong. */
@Component
class KeptPromises {

    private static final Map<String, String> OF_A_CASE = new LinkedHashMap<>();
    private static final String GRANTED =
            "(c.stage in ('APPROVED', 'FUNDED', 'PAID') or exists (select from reservation r"
                    + " where r.case_id = c.id and r.state in ('HELD', 'PAID')))";

    static {
        aid();
        money();
        trips();
        votes();
        contracts();
    }

    private static final String ALL_AT_ONCE = OF_A_CASE.entrySet().stream()
            .map(promise -> "select '" + promise.getKey().replace("'", "''")
                    + "' as promise, wrong.stands::text as stands from (" + promise.getValue() + ") as wrong(stands)")
            .collect(Collectors.joining(" union all "));

    private final DSLContext sql;

    KeptPromises(DSLContext sql) {
        this.sql = sql;
    }

    private static void aid() {
        aid(
                "aid without a visit by two",
                "(select count(distinct v.visitor_id) from hardship_visit v"
                        + " where v.case_id = c.id and v.round = c.round) < 2");
        aid(
                "aid without a committee",
                "not exists (select from hardship_opinion o" + " where o.case_id = c.id and o.round = c.round)");
        aid(
                "aid without a majority",
                "(select count(*) filter (where o.agrees) * 2 - count(*) from hardship_opinion o"
                        + " where o.case_id = c.id and o.round = c.round) <= 0");
        aid(
                "aid without a notice",
                "not exists (select from public_notice n" + " where n.case_id = c.id and n.closed_at is not null)");
        aid(
                "aid without the county's review",
                "not exists (select from hardship_duty d" + " where d.case_id = c.id and d.duty = 'COUNTY_REVIEWER')");
        aid(
                "aid without approval",
                "c.approved_hash is null or not exists (select from hardship_duty d"
                        + " where d.case_id = c.id and d.duty = c.tier || '_APPROVER')");
        aid(
                "aid with one person in two duties",
                "exists (select from hardship_duty d join hardship_visit v"
                        + " on v.case_id = d.case_id and v.visitor_id = d.account_id where d.case_id = c.id and d.duty like '%APPROVER')");
        aid(
                "money without a reservation",
                "c.stage = 'FUNDED' and not exists (select from reservation r"
                        + " where r.case_id = c.id and r.state = 'HELD')");
        aid(
                "other money than was approved",
                "exists (select from reservation r where r.case_id = c.id"
                        + " and r.state in ('HELD', 'PAID') and (r.amount_fen <> c.amount_fen or r.approved_hash <> c.approved_hash))");
        OF_A_CASE.put(
                "two open cases of a household",
                "select p.person_key from hardship_household_person p where p.is_open and p.person_key in (select"
                        + " own.person_key from hardship_household_person own where own.case_id = ?::uuid)"
                        + " group by p.person_key having count(*) > 1");
    }

    private static void aid(String name, String wrong) {
        OF_A_CASE.put(
                name,
                "select c.stage from hardship_case c where c.id = ?::uuid and " + GRANTED + " and (" + wrong + ")");
    }

    private static void money() {
        OF_A_CASE.put(
                "a budget line above its limit",
                "select l.id from budget_line l where l.id in (select r.line_id from reservation r where r.case_id = ?::uuid)"
                        + " and (l.used_fen > l.limit_fen or l.used_fen <> (select coalesce(sum(h.amount_fen), 0)"
                        + " from reservation h where h.line_id = l.id and h.state in ('HELD', 'PAID')))");
        OF_A_CASE.put(
                "entries that do not tell what a line has",
                "select l.id from budget_line l where l.id in (select r.line_id from reservation r where r.case_id = ?::uuid)"
                        + " and l.limit_fen - l.used_fen <> (select sum(p.amount_fen) from ledger_posting p"
                        + " where p.line_id = l.id and p.account = 'AVAILABLE')");
        OF_A_CASE.put(
                "an entry whose sum is not 0",
                "select t.id from ledger_transfer t join ledger_posting p on p.transfer_id = t.id where t.case_id = ?::uuid"
                        + " group by t.id having sum(p.amount_fen) <> 0");
        OF_A_CASE.put(
                "two reservations of a case",
                "select case_id from reservation where case_id = ?::uuid and state in ('HELD', 'PAID')"
                        + " group by case_id having count(*) > 1");
        OF_A_CASE.put(
                "a payment of other money than was reserved",
                "select p.id from payment p where p.case_id = ?::uuid and p.state not in ('VOID', 'CANCELLED')"
                        + " and not exists (select from reservation r where r.case_id = p.case_id"
                        + " and r.approved_hash = p.approved_hash and r.amount_fen >= p.amount_fen)");
        OF_A_CASE.put(
                "a payment twice",
                "select instalment from payment where case_id = ?::uuid and state in ('BATCHED', 'PAID')"
                        + " group by instalment having count(*) > 1");
        OF_A_CASE.put(
                "a batch without two signatures",
                "select b.id from payment_batch b join payment_batch_item i on i.batch_id = b.id where i.case_id = ?::uuid"
                        + " and b.state in ('SIGNED', 'EXPORTED', 'CONFIRMED', 'RECONCILED') and (select count(distinct"
                        + " s.account_id) from payment_signature s where s.batch_id = b.id and s.signed_hash = b.frozen_hash) < 2");
    }

    private static void trips() {
        String approved =
                "t.stage in ('APPROVED', 'FUNDED', 'CONFIRMING', 'READY', 'UNDER_WAY', 'TRAVELLED', 'SETTLED')";
        trip("a trip without approval", approved + " and (t.approved_by is null or t.approved_hash is null)");
        trip("a trip approved by who opened it", approved + " and t.approved_by = t.opened_by");
        trip(
                "a trip without a notice",
                approved
                        + " and not exists (select from public_notice n where n.case_id = t.id and n.closed_at is not null)");
        trip(
                "a trip's money without approval",
                "t.approved_hash is null and exists (select from reservation r"
                        + " where r.case_id = t.id and r.state in ('HELD', 'PAID'))");
        trip(
                "a trip's money above what was approved",
                "(select coalesce(sum(r.amount_fen), 0) from reservation r"
                        + " where r.case_id = t.id and r.state in ('HELD', 'PAID')) > t.approved_fen");
        trip(
                "more people than places",
                "(select count(*) from trip_sign_up s where s.trip_id = t.id"
                        + " and s.state in ('HELD', 'PLACED', 'OFFERED', 'TRAVELLED')) > t.capacity");
        trip(
                "a settlement checked by who prepared it",
                "exists (select from trip_settlement s where s.trip_id = t.id"
                        + " and s.checked_by is not null and s.checked_by = s.prepared_by)");
        trip(
                "paid without a checked settlement",
                "exists (select from reservation r where r.case_id = t.id"
                        + " and r.state = 'PAID') and not exists (select from trip_settlement s where s.trip_id = t.id"
                        + " and s.checked_by is not null)");
        trip(
                "a settlement above what was approved",
                "(select coalesce(sum(l.share_fen), 0) from trip_settlement_line l"
                        + " where l.trip_id = t.id) > t.approved_fen");
        OF_A_CASE.put(
                "a plan decided by nobody or by its author",
                "select p.id from trip_plan p where p.id = ?::uuid and p.stage in ('DECIDED', 'QUOTAS_SPLIT')"
                        + " and (p.decided_by is null or p.decided_by = p.drafted_by)");
    }

    private static void trip(String name, String wrong) {
        OF_A_CASE.put(name, "select t.stage from trip t where t.id = ?::uuid and (" + wrong + ")");
    }

    private static void votes() {
        String session = "select s.stage from congress_session s where s.case_id = ?::uuid and (";
        OF_A_CASE.put(
                "a sitting without a quorum",
                session + "s.stage in ('SITTING', 'OFFICERS_ELECTED', 'VOTING', 'COUNTING') and (select count(*) filter"
                        + " (where a.present_at is not null) * 3 - count(*) * 2 from congress_attendance a"
                        + " where a.session_id = s.id and a.votes) < 0)");
        OF_A_CASE.put(
                "a result without a quorum",
                session
                        + "exists (select from congress_vote v where v.session_id = s.id and v.present * 3 < v.delegates * 2))");
        OF_A_CASE.put(
                "passed with too few votes",
                session + "exists (select from congress_vote v join congress_agenda_item i on i.id = v.item_id"
                        + " where v.session_id = s.id and v.passed and i.kind = 'VOTE' and v.yes < v.needed))");
        OF_A_CASE.put(
                "more papers than people",
                session + "exists (select from congress_vote v where v.session_id = s.id"
                        + " and (v.returned > v.issued or v.issued > v.present)))");
        OF_A_CASE.put(
                "a resolution without a result",
                session + "s.stage in ('RESOLVED', 'ARCHIVED') and not exists (select from congress_vote v"
                        + " where v.session_id = s.id) and exists (select from congress_agenda_item i"
                        + " where i.session_id = s.id and i.kind = 'VOTE'))");
    }

    private static void contracts() {
        String conclusion = "select c.stage from conclusion c where c.case_id = ?::uuid and (";
        OF_A_CASE.put(
                "signed without a resolution",
                conclusion + "c.stage in ('SIGNED', 'FILED', 'RECEIVED', 'OBJECTED', 'IN_FORCE', 'PUBLISHED')"
                        + " and (c.passed is not true or c.resolution_id is null))");
        OF_A_CASE.put(
                "signed by one side",
                conclusion
                        + "c.stage in ('SIGNED', 'FILED', 'RECEIVED', 'OBJECTED', 'IN_FORCE', 'PUBLISHED') and (select"
                        + " count(distinct s.side) from conclusion_signature s where s.case_id = c.case_id"
                        + " and s.act = 'SIGN' and s.attempt = c.attempt and s.text_hash = c.text_hash) < 2)");
        OF_A_CASE.put(
                "in force before the review has ended",
                conclusion + "c.stage in ('IN_FORCE', 'PUBLISHED') and c.outcome_type = 'COLLECTIVE_CONTRACT'"
                        + " and (c.received_on is null or c.in_force_from < c.received_on + 15))");
        OF_A_CASE.put(
                "a campaign that nobody has countersigned",
                "select c.stage from campaign c where c.case_id = ?::uuid and c.stage in ('SIGNED', 'RUNNING', 'CLOSED',"
                        + " 'REPORTED') and exists (select from campaign_cosigner s where s.case_id = c.case_id"
                        + " and s.signed_hash is distinct from c.plan_hash)");
        OF_A_CASE.put(
                "expired before its last day",
                "select a.stage from agreement a where a.case_id = ?::uuid and a.stage = 'EXPIRED' and a.ended_on < a.term_until");
    }

    /** Names of the promises that this case breaks, with where it stands. */
    List<String> brokenBy(CaseId id) {
        return sql.fetch(
                        ALL_AT_ONCE,
                        Collections.nCopies(OF_A_CASE.size(), id.toString()).toArray())
                .map(wrong -> wrong.get("promise") + " (" + wrong.get("stands") + ")");
    }

    /** Whether the case has come to money, a vote's result or a contract in force: where promises matter. */
    boolean cameFar(CaseId id) {
        return sql.fetch(
                        "select from reservation where case_id = ?::uuid"
                                + " union all select from congress_vote v join congress_session s on s.id = v.session_id"
                                + " where s.case_id = ?::uuid"
                                + " union all select from agreement where case_id = ?::uuid and stage in ('EXPIRED', 'TERMINATED')"
                                + " union all select from trip_plan where id = ?::uuid and decided_on is not null"
                                + " union all select from bargaining_round where case_id = ?::uuid"
                                + " union all select from conclusion where case_id = ?::uuid and signed_on is not null"
                                + " union all select from campaign where case_id = ?::uuid and stage = 'RUNNING'",
                        id.toString(),
                        id.toString(),
                        id.toString(),
                        id.toString(),
                        id.toString(),
                        id.toString(),
                        id.toString())
                .isNotEmpty();
    }
}
