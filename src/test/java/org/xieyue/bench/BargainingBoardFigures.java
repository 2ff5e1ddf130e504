package org.xieyue.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.xieyue.campaigns.Board;
import org.xieyue.campaigns.CampaignBoard;
import org.xieyue.campaigns.Figures;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.Industry;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Role;
import org.xieyue.identity.UnionId;
import org.xieyue.identity.UnionLevel;
import org.xieyue.shared.CaseId;
import org.xieyue.testing.TestPeople;

/**
 * The board of a campaign with 5,000 bargaining cases in twenty areas and twelve industries, 20,000 employers, with 200,000
 * clause positions beside. The peer is the plain aggregate of the same columns by area and industry, straight from JDBC.
 */
final class BargainingBoardFigures implements Benchmark {

    private static final int CASES = 5_000;
    private static final int AREAS = 20;
    private static final int INDUSTRIES = 12;
    private static final int CLAUSES = 20;
    private static final int RUNS = 40;
    private static final int WARM_UP = 10;

    @Override
    public String name() {
        return "bargaining-board";
    }

    @Override
    public Result run(Bench bench) throws Exception {
        TestPeople people = bench.bean(TestPeople.class);
        TestPeople.Organisation org = people.organisation();
        Account officer = people.person("协商", Role.BARGAINING_OFFICER, org.city());
        List<UnionId> areas = IntStream.range(0, AREAS)
                .mapToObj(i -> people.union(org.city(), "区总工会" + i, UnionLevel.COUNTY, "AH"))
                .toList();
        LocalDate today = bench.bean(BusinessClock.class).today();
        CaseId campaign = new CaseId(UUID.randomUUID());
        System.out.println(name() + ": loading " + CASES + " cases with " + CASES * CLAUSES * 2 + " positions");
        load(bench, campaign, org.city(), officer, areas, today);
        CampaignBoard board = bench.bean(CampaignBoard.class);
        CurrentUser user = bench.bean(CurrentUser.class);
        Callable<List<String>> ours = () -> lines(user.as(officer.id(), () -> board.board(campaign)));
        try (Connection connection = bench.bean(DataSource.class).getConnection()) {
            Callable<List<String>> peers = () -> plain(connection, campaign, today);
            if (!ours.call().equals(peers.call())) {
                throw new IllegalStateException("The board does not show what the aggregate counts");
            }
            List<Double> mine = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int i = 0; i < WARM_UP + RUNS; i++) {
                double our = millis(ours);
                double their = millis(peers);
                if (i >= WARM_UP) {
                    mine.add(our);
                    theirs.add(their);
                }
            }
            return Result.lessIsBetter(
                    name(),
                    "ms",
                    ApprovalCaseThroughput.median(mine),
                    ApprovalCaseThroughput.median(theirs),
                    "plain SQL aggregate");
        }
    }

    private static double millis(Callable<?> work) throws Exception {
        long begun = System.nanoTime();
        work.call();
        return (System.nanoTime() - begun) / 1e6;
    }

    private static List<String> lines(Board board) {
        return board.lines().stream()
                .map(line -> line.area() + " " + line.industry() + " " + numbers(line.figures()))
                .sorted()
                .toList();
    }

    private static String numbers(Figures figures) {
        return java.util.Arrays.stream(Figures.Column.values())
                .map(column -> String.valueOf(figures.of(column)))
                .collect(Collectors.joining(" "));
    }

    private static List<String> plain(Connection connection, CaseId campaign, LocalDate today) throws SQLException {
        String day = "date '" + today + "'";
        String query = """
                select u.area_id, u.industry, count(*), count(b.offered_on),
                       count(*) filter (where r.asked > 0 and r.asked = r.answered), count(b.first_met_on),
                       count(a.passed_on), count(a.filed_on), count(*) filter (where a.stage = 'IN_FORCE'),
                       coalesce(sum(c.employers) filter (where a.stage = 'IN_FORCE'), 0),
                       coalesce(sum(c.workers) filter (where a.stage = 'IN_FORCE'), 0),
                       count(*) filter (where b.next_due_on < %1$s
                           and b.stage not in ('COMPLETED', 'UNRESOLVED', 'REFUSED_SANCTIONED', 'WITHDRAWN'))
                from campaign_unit u
                join bargaining_case b on b.case_id = u.bargaining_case_id
                left join agreement a on a.case_id = b.case_id and a.stage <> 'DROPPED'
                left join (select case_id, count(*) filter (where answer is distinct from 'LEFT_OUT') as asked,
                                  count(*) filter (where answer in ('ACCEPTED', 'REFUSED')) as answered
                           from bargaining_employer group by case_id) r on r.case_id = b.case_id
                left join (select agreement_id, count(*) as employers, sum(workers) as workers from agreement_coverage
                           where bound_from <= %1$s and (bound_until is null or bound_until >= %1$s)
                           group by agreement_id) c on c.agreement_id = a.id
                where u.case_id = '%2$s' group by u.area_id, u.industry
                """.formatted(day, campaign);
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                StringBuilder line = new StringBuilder(row.getString(1) + " " + row.getString(2));
                for (int column = 3; column <= 12; column++) {
                    line.append(' ').append(row.getLong(column));
                }
                found.add(line.toString());
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    /** Case number i: how far it has come follows from i, a little mixed. */
    private static void load(
            Bench bench, CaseId campaign, UnionId city, Account officer, List<UnionId> areas, LocalDate today)
            throws Exception {
        String series = " from generate_series(1, " + CASES + ") i";
        String employers = series + " cross join generate_series(1, 4) e";
        String id = "lpad(to_hex(i + 16777216), 32, '0')::uuid";
        String employer = "lpad(to_hex(i * 4 + e + 33554432), 32, '0')::uuid";
        String mixed = "(i::bigint * 7919 % 97)";
        String day = "date '" + today + "'";
        String area = "(array[" + areas.stream().map(one -> "'" + one + "'").collect(Collectors.joining(","))
                + "]::uuid[])[1 + i % " + AREAS + "]";
        String industry = "(array["
                + Arrays.stream(Industry.values())
                        .limit(INDUSTRIES)
                        .map(one -> "'" + one + "'")
                        .collect(Collectors.joining(","))
                + "])[1 + (i / " + AREAS + ") % " + INDUSTRIES + "]";
        bench.execute(List.of(
                "insert into case_file (id, number, process_key, union_id, subject, state, opened_by, opened_at, search)"
                        + " values ('" + campaign + "', 'BB-2026-1', 'spring-campaign', '" + city
                        + "', '春季要约', 'opened', '" + officer.id() + "', now(), 'bb')",
                "insert into campaign (case_id, union_id, title, period_from, period_until, midway_on, industries, stage,"
                        + " plan_hash) values ('" + campaign + "', '" + city + "', '春季要约', " + day + " - 60, " + day
                        + " + 60, " + day + ", array['EXPRESS'], 'RUNNING', 'x')",
                "insert into bargaining_case (case_id, union_id, jurisdiction, number, title, kind, scope, outcome_type,"
                        + " second_round, stage, opened_on, offer_written_on, offered_on, first_met_on, next_due_on) select "
                        + id + ", '" + city
                        + "', 'AH', 'BB-' || i, 'BB ' || i, 'GENERAL', 'JOINT', 'COLLECTIVE_CONTRACT',"
                        + " 'NONE', case when " + mixed + " > 70 then 'IN_FORCE' when " + mixed
                        + " > 30 then 'TALKS' else 'AWAITING_REPLY' end, " + day + " - 50, " + day + " - 45, case when "
                        + mixed + " > 5 then " + day + " - 40 end, case when " + mixed + " > 30 then " + day
                        + " - 30 end, case when " + mixed + " < 71 then " + day + " + (i % 40 - 8) end" + series,
                "insert into bargaining_employer (case_id, employer_id, delivered_on, way, due_on, answer, answered_on) select "
                        + id + ", " + employer + ", " + day + " - 40, 'IN_PERSON', " + day + " - 20, case when " + mixed
                        + " > 20 then 'ACCEPTED' end, case when " + mixed + " > 20 then " + day + " - 25 end"
                        + employers,
                "insert into campaign_unit (id, case_id, union_id, area_id, title, mode, industry, kind, outcome,"
                        + " bargaining_case_id) select " + id + ", '" + campaign + "', " + area + ", " + area
                        + ", 'BB ' || i, 'JOINT', " + industry + ", 'GENERAL', 'COLLECTIVE_CONTRACT', " + id + series,
                "insert into agreement (id, case_id, union_id, jurisdiction, title, kind, scope, outcome, second_round,"
                        + " coverage, stage, bound_hash, term_from, term_until, passed_on, filed_on, in_force_from, opened_at)"
                        + " select " + id + ", " + id + ", '" + city + "', 'AH', 'BB ' || i, 'GENERAL', 'JOINT',"
                        + " 'COLLECTIVE_CONTRACT', 'NONE', 'ALL_IN_SCOPE', case when " + mixed
                        + " > 70 then 'IN_FORCE' when " + mixed + " > 60 then 'FILED' when " + mixed
                        + " > 50 then 'PASSED' else 'DRAFT' end, 'x', " + day + " - 10, " + day + " + 700, case when "
                        + mixed + " > 50 then " + day + " - 20 end, case when " + mixed + " > 60 then " + day
                        + " - 15 end, case when " + mixed + " > 70 then " + day + " - 5 end, now()" + series,
                "insert into agreement_coverage (agreement_id, employer_id, workers, bound_from) select " + id + ", "
                        + employer + ", 10 + e, case when " + mixed + " > 70 then " + day + " - 5 end" + employers,
                "insert into negotiation_table (case_id, round, opened_at) select " + id + ", 2, now()" + series,
                "insert into negotiation_clause (case_id, clause_key, position, number, topic, title, last_text, state)"
                        + " select " + id + ", 'c' || k, k, k::text, 'PAY', '条款', '', 'TABLED'" + series
                        + " cross join generate_series(1, " + CLAUSES + ") k",
                "insert into negotiation_position (id, case_id, clause_key, side, round, sequence, text, tabled_at, digest)"
                        + " select gen_random_uuid(), " + id
                        + ", 'c' || k, case s when 1 then 'WORKERS' else 'EMPLOYERS' end,"
                        + " s, s, '每单不低于 5 元', now(), 'x'" + series + " cross join generate_series(1, " + CLAUSES
                        + ") k cross join generate_series(1, 2) s",
                "vacuum analyze campaign_unit",
                "vacuum analyze bargaining_case",
                "vacuum analyze bargaining_employer",
                "vacuum analyze agreement",
                "vacuum analyze agreement_coverage",
                "vacuum analyze negotiation_position",
                "checkpoint"));
    }
}
