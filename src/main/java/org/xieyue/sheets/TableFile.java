package org.xieyue.sheets;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * A table that somebody uploaded, XLSX or CSV (UTF-8, or GB18030 as Excel writes it in China), read row by row so that a
 * large one needs little memory. The first row names the columns, in Chinese or in English.
 */
public final class TableFile {

    public static final int MOST_ROWS = 100_000;
    private static final long MOST_BYTES = 30L * 1024 * 1024;
    private static final int HEADER_LIMIT = 8_192;
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** One row: its line in the file (the header is line 1) and the texts by column key. */
    public record TableRow(int line, Map<String, String> values, boolean numericId) {
        public String value(String column) {
            return values.getOrDefault(column, "");
        }

        public boolean isBlank() {
            return values.values().stream().allMatch(String::isBlank);
        }

        /** Bytes that belong to no character were found in this row. */
        public boolean isBadlyEncoded() {
            return values.values().stream().anyMatch(text -> text.indexOf('\uFFFD') >= 0);
        }
    }

    @FunctionalInterface
    public interface RowReader {
        void accept(TableRow row);
    }

    /** The file cannot be read at all; {@code code} is a refusal code. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String detail;

        public Unreadable(String code, String detail) {
            super(code + " " + detail);
            this.code = code;
            this.detail = detail;
        }

        public String code() {
            return code;
        }

        public String detail() {
            return detail;
        }
    }

    private final Path file;
    private final Columns columns;

    public TableFile(Path file, Columns columns) {
        this.file = file;
        this.columns = columns;
    }

    /** Gives every row that is not blank to the reader; answers how many. */
    public int read(RowReader reader) throws Unreadable {
        try {
            if (Files.size(file) == 0) {
                throw new Unreadable("import.empty", "");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new Unreadable("import.tooLarge", "30");
            }
            return isZip() ? readSheet(reader) : readCsv(reader);
        } catch (IOException | ExcelReaderException | CsvParseException broken) {
            throw (Unreadable) new Unreadable("import.broken", "").initCause(broken);
        }
    }

    private boolean isZip() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] magic = in.readNBytes(4);
            return magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
        }
    }

    private int readCsv(RowReader reader) throws IOException, Unreadable {
        Charset charset = charset();
        int rows = 0;
        try (Reader text = new InputStreamReader(withoutByteOrderMark(), charset);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            Iterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                throw new Unreadable("import.empty", "");
            }
            List<String> header = columns.keysOf(records.next().getFields());
            while (records.hasNext()) {
                CsvRecord line = records.next();
                Map<String, String> values = new HashMap<>();
                for (int i = 0; i < header.size() && i < line.getFieldCount(); i++) {
                    values.put(header.get(i), line.getField(i).strip());
                }
                rows += give(new TableRow((int) line.getStartingLineNumber(), values, false), rows, reader);
            }
        }
        return rows;
    }

    private int readSheet(RowReader reader) throws IOException, Unreadable {
        int rows = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            Iterator<Row> records = stream.iterator();
            if (!records.hasNext()) {
                throw new Unreadable("import.empty", "");
            }
            List<String> titles = new ArrayList<>();
            Row first = records.next();
            for (int i = 0; i < first.getCellCount(); i++) {
                titles.add(first.getCellAsString(i).orElse(""));
            }
            List<String> header = columns.keysOf(titles);
            while (records.hasNext()) {
                rows += give(sheetRow(records.next(), header), rows, reader);
            }
        }
        return rows;
    }

    private TableRow sheetRow(Row row, List<String> header) {
        Map<String, String> values = new HashMap<>();
        boolean numericId = false;
        for (int i = 0; i < header.size() && i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            if (cell == null || cell.getType() == CellType.EMPTY) {
                continue;
            }
            String column = header.get(i);
            if (cell.getType() == CellType.NUMBER && columns.isDate(column)) {
                values.put(column, cell.asDate().toLocalDate().toString());
            } else {
                numericId |= cell.getType() == CellType.NUMBER && columns.isIdentity(column);
                values.put(column, cell.getText() == null ? "" : cell.getText().strip());
            }
        }
        return new TableRow(row.getRowNum(), values, numericId);
    }

    private static int give(TableRow row, int before, RowReader reader) throws Unreadable {
        if (row.isBlank()) {
            return 0;
        }
        if (before >= MOST_ROWS) {
            throw new Unreadable("import.tooManyRows", String.valueOf(MOST_ROWS));
        }
        reader.accept(row);
        return 1;
    }

    /** UTF-8 if the header is, else GB18030; later rows that do not fit are named one by one. */
    private Charset charset() throws IOException {
        try (InputStream in = withoutByteOrderMark()) {
            byte[] start = in.readNBytes(HEADER_LIMIT);
            int end = 0;
            while (end < start.length && start[end] != '\n') {
                end++;
            }
            try {
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(start, 0, end));
                return StandardCharsets.UTF_8;
            } catch (CharacterCodingException notUtf8) {
                return GB18030;
            }
        }
    }

    private InputStream withoutByteOrderMark() throws IOException {
        BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(3);
        byte[] start = in.readNBytes(3);
        boolean mark = start.length == 3
                && (start[0] & 0xFF) == 0xEF
                && (start[1] & 0xFF) == 0xBB
                && (start[2] & 0xFF) == 0xBF;
        if (!mark) {
            in.reset();
        }
        return in;
    }
}
