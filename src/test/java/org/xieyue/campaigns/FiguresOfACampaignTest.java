package org.xieyue.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.campaigns.CampaignStory.Begun;
import org.xieyue.campaigns.Figures.Column;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Texts;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

/** The board shows exactly what can be counted unit by unit. */
@XieyueTest
class FiguresOfACampaignTest {

    @Autowired
    CampaignStory story;

    @Autowired
    CampaignBoard board;

    @Autowired
    ExportBoard exportBoard;

    @Autowired
    BusinessClock clock;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext database;

    private record Bound(UUID employer, int workers, boolean now) {}

    /** How far a made-up unit has come, as the test knows it. */
    private record Made(
            UnionId area,
            Industry industry,
            boolean offered,
            boolean answered,
            boolean met,
            boolean voted,
            boolean filed,
            boolean inForce,
            boolean overdue,
            List<Bound> bound) {}

    @Test
    void each_number_is_what_is_counted_unit_by_unit() {
        Begun begun = story.begun();
        List<Made> made = make(begun, 80, 20_260_417);

        Board shown = story.figures(begun);

        assertThat(shown.total()).isEqualTo(counted(made, unit -> true));
        for (Industry industry : List.of(Industry.RIDE_HAILING, Industry.EXPRESS)) {
            assertThat(shown.industries().get(industry)).isEqualTo(counted(made, unit -> unit.industry() == industry));
        }
        for (Board.Line line : shown.lines()) {
            assertThat(line.figures())
                    .isEqualTo(counted(
                            made, unit -> unit.area().equals(line.area()) && unit.industry() == line.industry()));
        }
        assertThat(shown.lines().stream()
                        .mapToInt(line -> line.figures().units())
                        .sum())
                .isEqualTo(made.size());
    }

    @Test
    void behind_each_number_are_as_many_units() {
        Begun begun = story.begun();
        make(begun, 70, 42);
        Board shown = story.figures(begun);

        for (Board.Line line : shown.lines()) {
            for (Column column : Column.values()) {
                if (column.countsUnits()) {
                    CampaignBoard.Choice choice = new CampaignBoard.Choice(line.area(), line.industry(), column);
                    assertThat(people.as(begun.officer(), () -> board.units(begun.id(), choice, null, 200))
                                    .rows())
                            .as("%s", column)
                            .hasSize(line.figures().of(column));
                }
            }
        }
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        Begun begun = story.begun();
        make(begun, 30, 7);

        List<UnitId> read = new ArrayList<>();
        String[] next = {null};
        do {
            @Nullable String after = next[0];
            var page = people.as(begun.officer(), () -> board.units(begun.id(), CampaignBoard.Choice.ALL, after, 7));
            page.rows().forEach(row -> read.add(row.id()));
            next[0] = page.next();
        } while (next[0] != null);

        assertThat(read).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void the_spreadsheet_has_the_figures_and_its_export_stands_in_the_audit() throws Exception {
        Begun begun = story.begun();
        make(begun, 25, 3);
        Board shown = story.figures(begun);

        byte[] file = people.as(begun.officer(), () -> exportBoard.xlsx(begun.id(), Texts.CHINESE));

        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(2 + shown.lines().size() + 1);
            assertThat(rows.getLast().getCellAsNumber(2).orElseThrow().intValue())
                    .isEqualTo(shown.total().units());
        }
        assertThat(database.fetchOne(
                                "select count(*) from audit_entry where action = 'campaign.boardExported' and subject_id = ?",
                                begun.id().toString())
                        .get(0, Integer.class))
                .isEqualTo(1);
    }

    /** As the inspection of files reads it; an exported table is often uploaded elsewhere. */
    @Test
    void the_spreadsheet_can_be_read_from_front_to_back() throws Exception {
        Begun begun = story.begun();
        byte[] file = people.as(begun.officer(), () -> exportBoard.xlsx(begun.id(), Texts.CHINESE));

        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("[Content_Types].xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
    }

    private static Figures counted(List<Made> made, Predicate<Made> which) {
        List<Made> some = made.stream().filter(which).toList();
        Map<UUID, Integer> workers = new HashMap<>();
        some.stream()
                .filter(Made::inForce)
                .flatMap(unit -> unit.bound().stream())
                .filter(Bound::now)
                .forEach(bound -> workers.merge(bound.employer(), bound.workers(), Math::max));
        return new Figures(
                some.size(),
                count(some, Made::offered),
                count(some, Made::answered),
                count(some, Made::met),
                count(some, Made::voted),
                count(some, Made::filed),
                count(some, Made::inForce),
                count(some, Made::overdue),
                workers.size(),
                workers.values().stream().mapToInt(Integer::intValue).sum());
    }

    private static int count(List<Made> made, Predicate<Made> which) {
        return (int) made.stream().filter(which).count();
    }

    /** Units in every state, some of their employers bound twice, some not yet or no longer. */
    private List<Made> make(Begun begun, int many, int seed) {
        Random random = new Random(seed);
        LocalDate today = clock.today();
        List<UnionId> areas = List.of(begun.here().city(), begun.here().county());
        List<Industry> industries = List.of(Industry.RIDE_HAILING, Industry.EXPRESS);
        List<UUID> employers = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            employers.add(UUID.randomUUID());
        }
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            made.add(one(begun, i, random, today, areas, industries, employers));
        }
        made.sort(Comparator.comparing(unit -> unit.area().toString()));
        return made;
    }

    private Made one(
            Begun begun,
            int i,
            Random random,
            LocalDate today,
            List<UnionId> areas,
            List<Industry> industries,
            List<UUID> employers) {
        UnionId area = areas.get(random.nextInt(2));
        Industry industry = industries.get(random.nextInt(2));
        boolean opened = random.nextInt(8) > 0;
        int far = opened ? random.nextInt(7) : 0;
        boolean over = opened && random.nextInt(10) == 0;
        boolean late = opened && random.nextBoolean();
        UUID unit = UUID.randomUUID();
        UUID bargaining = UUID.randomUUID();
        if (opened) {
            database.execute(
                    "insert into bargaining_case (case_id, union_id, jurisdiction, number, title, kind, scope, outcome_type,"
                            + " second_round, stage, opened_on, offer_written_on, offered_on, first_met_on, next_due_on)"
                            + " values (?, ?, 'AH', ?, 'x', 'GENERAL', 'JOINT', 'COLLECTIVE_CONTRACT', 'NONE', ?, ?, ?, ?, ?, ?)",
                    bargaining,
                    area.value(),
                    "T-" + bargaining,
                    over ? "WITHDRAWN" : "TALKS",
                    today,
                    today.minusDays(9),
                    far > 0 ? today.minusDays(9) : null,
                    far > 2 ? today.minusDays(3) : null,
                    late ? today.minusDays(1) : today);
        }
        database.execute(
                "insert into campaign_unit (id, case_id, union_id, area_id, title, mode, industry, kind, outcome,"
                        + " bargaining_case_id) values (?, ?, ?, ?, ?, 'JOINT', ?, 'GENERAL', 'COLLECTIVE_CONTRACT', ?)",
                unit,
                begun.id().value(),
                area.value(),
                area.value(),
                "单元" + i,
                industry.name(),
                opened ? bargaining : null);
        boolean answered = opened && replies(bargaining, far, random);
        List<Bound> bound = opened && far > 2 ? agreement(begun, bargaining, far, random, today, employers) : List.of();
        boolean lateTask = opened && random.nextInt(4) == 0;
        if (opened) {
            task(begun, bargaining, lateTask ? today.minusDays(2) : today);
        }
        boolean overdue = (late || lateTask) && !over;
        return new Made(area, industry, far > 0, answered, far > 2, far > 3, far > 4, far > 5, overdue, bound);
    }

    private void task(Begun begun, UUID bargaining, LocalDate due) {
        database.execute(
                "insert into task (id, case_id, process_key, form_key, name, role, union_id, opened_by, due_on, created_at)"
                        + " values (?, ?, 'x', 'x', 'x', 'NOBODY', ?, ?, ?, now())",
                UUID.randomUUID(),
                bargaining,
                begun.here().city().value(),
                begun.officer().id().value(),
                due);
    }

    private boolean replies(UUID bargaining, int far, Random random) {
        List<String> answers = new ArrayList<>();
        for (int e = 0; e < 3; e++) {
            answers.add(
                    far > 1
                            ? List.of("ACCEPTED", "REFUSED", "SILENT", "LEFT_OUT")
                                    .get(random.nextInt(4))
                            : null);
            database.execute(
                    "insert into bargaining_employer (case_id, employer_id, answer) values (?, ?, ?)",
                    bargaining,
                    UUID.randomUUID(),
                    answers.get(e));
        }
        List<String> asked =
                answers.stream().filter(answer -> !"LEFT_OUT".equals(answer)).toList();
        return !asked.isEmpty()
                && asked.stream().allMatch(answer -> "ACCEPTED".equals(answer) || "REFUSED".equals(answer));
    }

    private List<Bound> agreement(
            Begun begun, UUID bargaining, int far, Random random, LocalDate today, List<UUID> employers) {
        UUID id = UUID.randomUUID();
        database.execute(
                "insert into agreement (id, case_id, union_id, jurisdiction, title, kind, scope, outcome, second_round, coverage,"
                        + " stage, bound_hash, term_from, term_until, passed_on, filed_on, in_force_from, opened_at)"
                        + " values (?, ?, ?, 'AH', 'x', 'GENERAL', 'JOINT', 'COLLECTIVE_CONTRACT', 'NONE', 'ALL_IN_SCOPE',"
                        + " ?, 'x', ?, ?, ?, ?, ?, now())",
                id,
                bargaining,
                begun.here().city().value(),
                far > 5 ? "IN_FORCE" : far > 4 ? "FILED" : far > 3 ? "PASSED" : "DRAFT",
                today,
                today.plusYears(1),
                far > 3 ? today : null,
                far > 4 ? today : null,
                far > 5 ? today : null);
        List<Bound> bound = new ArrayList<>();
        for (int e = 0; e < 4; e++) {
            int when = random.nextInt(5);
            Bound one = new Bound(employers.get(random.nextInt(employers.size())), 1 + random.nextInt(300), when < 3);
            if (bound.stream().anyMatch(other -> other.employer().equals(one.employer()))) {
                continue;
            }
            database.execute(
                    "insert into agreement_coverage (agreement_id, employer_id, workers, bound_from, bound_until)"
                            + " values (?, ?, ?, ?, ?)",
                    id,
                    one.employer(),
                    one.workers(),
                    when == 3 ? today.plusDays(1) : when == 4 ? today.minusDays(5) : today,
                    when == 4 ? today.minusDays(1) : null);
            bound.add(one);
        }
        return bound;
    }
}
