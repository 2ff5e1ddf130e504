package org.xieyue.jurisdictions;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.CurrentUser;
import org.xieyue.jurisdictions.ParameterValues.Recorded;

/**
 * Records the parameters that come with the product, each once: at a start with a newer product those are added for which
 * the place has never had a value; what administrators have recorded stays.
 */
@Component
@Order(-100)
class ShippedParameters implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedParameters.class);

    private final ParameterValues values;
    private final AddJurisdiction addJurisdiction;
    private final RecordParameter recordParameter;
    private final CurrentUser user;

    ShippedParameters(
            ParameterValues values,
            AddJurisdiction addJurisdiction,
            RecordParameter recordParameter,
            CurrentUser user) {
        this.values = values;
        this.addJurisdiction = addJurisdiction;
        this.recordParameter = recordParameter;
        this.user = user;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        int recorded = user.asSystem(this::record);
        if (recorded > 0) {
            LOG.info("Recorded {} parameters that come with the product", recorded);
        }
    }

    private int record() {
        Set<String> places = values.byKey().keySet();
        for (NamedCsvRecord place : rows("jurisdictions.csv")) {
            if (!places.contains(place.getField("key"))) {
                addJurisdiction
                        .add(place.getField("key"), place.getField("name"), place.getField("parent"))
                        .orElseThrow();
            }
        }
        Set<Recorded> recorded = values.recorded();
        List<NamedCsvRecord> rows = rows("parameters.csv").stream()
                .filter(row -> !recorded.contains(new Recorded(row.getField("jurisdiction"), row.getField("key"))))
                .toList();
        for (NamedCsvRecord row : rows) {
            recordParameter
                    .record(
                            row.getField("jurisdiction"),
                            row.getField("key"),
                            LocalDate.parse(row.getField("effective_from")),
                            row.getField("value"),
                            row.getField("source"),
                            ParameterRow.Mark.valueOf(row.getField("mark")))
                    .orElseThrow();
        }
        return rows.size();
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
