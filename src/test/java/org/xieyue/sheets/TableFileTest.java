package org.xieyue.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xieyue.sheets.TableFile.TableRow;
import org.xieyue.sheets.TableFile.Unreadable;

class TableFileTest {

    private static final Columns COLUMNS = new Columns(
            Map.of(
                    "union", List.of("工会", "union"),
                    "number", List.of("会员编号", "member number"),
                    "name", List.of("姓名", "name"),
                    "nationalId", List.of("证件号码", "national id"),
                    "phone", List.of("手机", "phone"),
                    "joinedOn", List.of("入会日期", "joined on")),
            Set.of("union", "name", "nationalId"),
            Set.of("joinedOn"),
            Set.of("nationalId"));
    private static final String HEADER = "工会,姓名,证件号码,入会日期\n";
    private static final String ROW = "蓝骑工会,张三,11010519491231002X,2024-01-31\n";

    @TempDir
    Path folder;

    @Test
    void a_csv_in_utf_8_is_read_with_its_line_numbers() throws Exception {
        List<TableRow> rows = read((HEADER + ROW + "\n" + ROW).getBytes(StandardCharsets.UTF_8));

        assertThat(rows).extracting(TableRow::line).containsExactly(2, 4);
        assertThat(rows.getFirst().value("name")).isEqualTo("张三");
    }

    @Test
    void a_byte_order_mark_does_not_spoil_the_first_heading() throws Exception {
        assertThat(read(("\uFEFF" + HEADER + ROW).getBytes(StandardCharsets.UTF_8))
                        .getFirst()
                        .value("union"))
                .isEqualTo("蓝骑工会");
    }

    @Test
    void a_csv_as_excel_writes_it_in_china_is_read() throws Exception {
        assertThat(read((HEADER + ROW).getBytes(Charset.forName("GB18030")))
                        .getFirst()
                        .value("name"))
                .isEqualTo("张三");
    }

    @Test
    void a_row_in_another_encoding_than_the_header_is_named() throws Exception {
        byte[] good = (HEADER + ROW).getBytes(StandardCharsets.UTF_8);
        byte[] bad = ROW.getBytes(Charset.forName("GB18030"));
        byte[] file = new byte[good.length + bad.length];
        System.arraycopy(good, 0, file, 0, good.length);
        System.arraycopy(bad, 0, file, good.length, bad.length);

        assertThat(read(file))
                .filteredOn(TableRow::isBadlyEncoded)
                .extracting(TableRow::line)
                .containsExactly(3);
    }

    @Test
    void a_missing_column_is_named() {
        assertThat(refusalOf("工会,姓名\n".getBytes(StandardCharsets.UTF_8)))
                .satisfies(unreadable -> assertThat(unreadable.code()).isEqualTo("import.columnMissing"))
                .satisfies(unreadable -> assertThat(unreadable.detail()).isEqualTo("证件号码"));
    }

    @Test
    void a_column_that_stands_twice_is_named() {
        assertThat(refusalOf("工会,姓名,证件号码,姓名\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("import.columnTwice");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusalOf(new byte[0]).code()).isEqualTo("import.empty");
    }

    @Test
    void half_a_workbook_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(workbook());
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);

        assertThat(refusalOf(half).code()).isEqualTo("import.broken");
    }

    @Test
    void a_workbook_gives_dates_as_dates_and_tells_that_a_number_is_no_identification_number() throws Exception {
        List<TableRow> rows = new ArrayList<>();
        new TableFile(workbook(), COLUMNS).read(rows::add);

        assertThat(rows.get(0).value("joinedOn")).isEqualTo("2024-01-31");
        assertThat(rows.get(0).numericId()).isFalse();
        assertThat(rows.get(1).numericId()).isTrue();
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("members.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("会员");
            String[] titles = {"工会", "姓名", "证件号码", "入会日期"};
            for (int i = 0; i < titles.length; i++) {
                sheet.value(0, i, titles[i]);
            }
            sheet.value(1, 0, "蓝骑工会");
            sheet.value(1, 1, "张三");
            sheet.value(1, 2, "11010519491231002X");
            sheet.value(1, 3, LocalDate.of(2024, 1, 31));
            sheet.style(1, 3).format("yyyy-MM-dd").set();
            sheet.value(2, 0, "蓝骑工会");
            sheet.value(2, 1, "李四");
            sheet.value(2, 2, 110105194912310021L);
        }
        return file;
    }

    private List<TableRow> read(byte[] content) throws IOException, Unreadable {
        Path file = folder.resolve("members.csv");
        Files.write(file, content);
        List<TableRow> rows = new ArrayList<>();
        new TableFile(file, COLUMNS).read(rows::add);
        return rows;
    }

    private Unreadable refusalOf(byte[] content) {
        return catchThrowableOfType(Unreadable.class, () -> read(content));
    }
}
