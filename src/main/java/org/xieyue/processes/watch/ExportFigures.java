package org.xieyue.processes.watch;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.xieyue.audit.AuditTrail;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Texts;
import org.xieyue.shared.UseCase;
import org.xieyue.sheets.Spreadsheet;

/** The figures of a process as a file; who took it away stands in the audit trail. */
@UseCase
public class ExportFigures {

    private static final String TITLE = "watch.title";
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private final WatchProcess watch;
    private final Texts texts;
    private final AuditTrail trail;

    ExportFigures(WatchProcess watch, Texts texts, AuditTrail trail) {
        this.watch = watch;
        this.texts = texts;
        this.trail = trail;
    }

    @Permit(Permission.EDIT_PROCESSES)
    public byte[] xlsx(WatchChoice choice, Locale locale) {
        List<StepFigures> figures = watch.figures(choice);
        String title = texts.say(locale, TITLE);
        byte[] file = new Spreadsheet()
                .sheet(title, title + " · " + choice.processKey(), head(locale), rows(figures))
                .bytes();
        note(choice, "xlsx", figures.size());
        return file;
    }

    /** UTF-8 with the mark by which spreadsheets know it. */
    @Permit(Permission.EDIT_PROCESSES)
    public byte[] csv(WatchChoice choice, Locale locale) {
        List<StepFigures> figures = watch.figures(choice);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStreamWriter out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            out.write('\uFEFF');
            try (CsvWriter csv = CsvWriter.builder().build(out)) {
                csv.writeRecord(head(locale));
                rows(figures)
                        .forEach(row -> csv.writeRecord(row.stream()
                                .map(Object::toString)
                                .map(ExportFigures::safe)
                                .toList()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        note(choice, "csv", figures.size());
        return bytes.toByteArray();
    }

    /** No label is taken for a formula. */
    private static String safe(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private List<String> head(Locale locale) {
        return Stream.of("step", "id", "running", "overdue", "done", "middle.hours", "slow.hours", "rework", "stuck")
                .map(column -> texts.say(locale, "watch.column." + column))
                .toList();
    }

    private static List<List<Object>> rows(List<StepFigures> figures) {
        List<List<Object>> rows = new ArrayList<>();
        for (StepFigures each : figures) {
            rows.add(List.of(
                    each.name(),
                    each.elementId(),
                    each.running(),
                    each.overdue(),
                    each.done(),
                    hours(each.middle()),
                    hours(each.slow()),
                    each.rework(),
                    each.stuck()));
        }
        return rows;
    }

    private static Object hours(@Nullable Duration duration) {
        return duration == null
                ? ""
                : BigDecimal.valueOf(duration.toMinutes()).divide(MINUTES, 2, RoundingMode.HALF_UP);
    }

    private void note(WatchChoice choice, String kind, int lines) {
        trail.record(
                "process.figuresExported",
                "process",
                choice.processKey(),
                Map.of(
                        "version",
                        Objects.toString(choice.version(), "*"),
                        "days",
                        Objects.toString(choice.days(), "*"),
                        "format",
                        kind,
                        "lines",
                        String.valueOf(lines)));
    }
}
