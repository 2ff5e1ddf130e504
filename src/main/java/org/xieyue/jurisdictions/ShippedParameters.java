package org.xieyue.jurisdictions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;

/** Records the parameters that come with the product, once. */
@Component
@Order(-100)
class ShippedParameters implements ApplicationRunner {

    private final ParameterValues values;
    private final BusinessClock clock;

    ShippedParameters(ParameterValues values, BusinessClock clock) {
        this.values = values;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!values.isEmpty()) {
            return;
        }
        for (NamedCsvRecord place : rows("jurisdictions.csv")) {
            String parent = place.getField("parent");
            values.add(
                    new Jurisdiction(place.getField("key"), place.getField("name"), parent.isEmpty() ? null : parent));
        }
        for (NamedCsvRecord row : rows("parameters.csv")) {
            values.add(
                    row.getField("jurisdiction"),
                    row.getField("key"),
                    LocalDate.parse(row.getField("effective_from")),
                    row.getField("value"),
                    row.getField("source"),
                    ParameterRow.Mark.valueOf(row.getField("mark")),
                    clock.now(),
                    null);
        }
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(
                        new ClassPathResource("jurisdictions/" + file).getContentAsString(StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
