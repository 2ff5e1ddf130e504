package org.xieyue.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static xieyue.schema.Tables.AUDIT_ENTRY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.Texts;
import org.xieyue.shared.Yuan;
import org.xieyue.testing.TestBudgets;
import org.xieyue.testing.TestPeople;
import org.xieyue.testing.XieyueTest;

@XieyueTest
class ExportingAStatementTest {

    @Autowired
    ExportStatement export;

    @Autowired
    TestBudgets budgets;

    @Autowired
    TestPeople people;

    @Autowired
    DSLContext sql;

    @Test
    void a_statement_has_its_figures_and_movements_as_numbers_and_who_took_it_is_kept() throws IOException {
        TestPeople.Organisation at = people.organisation();
        BudgetLineId line = budgets.line(
                at.city(), new BudgetTerms(2026, "hardship-aid", FundSource.UNION_FUNDS, "=1+1", Yuan.of("1000.50")));
        byte[] file = people.as(at.auditor(), () -> export.xlsx(line, Texts.CHINESE));
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            List<Row> rows = stream.toList();
            assertThat(rows.get(0).getCellText(0)).contains("2026", "=1+1").startsWith("市总工会");
            Row movement = rows.getLast();
            assertThat(movement.getCellText(1)).isEqualTo("下达额度");
            assertThat(movement.getCellAsNumber(2).orElseThrow()).isEqualByComparingTo("1000.50");
        }
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY
                                .ACTION
                                .eq("funds.statementExported")
                                .and(AUDIT_ENTRY.SUBJECT_ID.eq(line.toString()))))
                .isEqualTo(1);
        TestPeople.Organisation elsewhere = people.organisation();
        assertThatThrownBy(() -> people.as(elsewhere.auditor(), () -> export.xlsx(line, Texts.CHINESE)))
                .isInstanceOf(NotFound.class);
    }
}
