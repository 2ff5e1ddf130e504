package org.xieyue.payments;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The templates that are shipped, each a small file under {@code payments/}. */
@Component
class BankTemplates {

    private static final List<String> SHIPPED = List.of("csv-utf8", "fixed-gb18030");

    private final Map<String, BankTemplate> templates = new LinkedHashMap<>();

    BankTemplates() {
        JsonMapper json = JsonMapper.builder().build();
        for (String name : SHIPPED) {
            try (InputStream in = BankTemplates.class.getResourceAsStream("/payments/" + name + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("No bank template " + name);
                }
                templates.put(name, json.readValue(in, BankTemplate.class));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    List<String> keys() {
        return List.copyOf(templates.keySet());
    }

    Optional<BankTemplate> find(String key) {
        return Optional.ofNullable(templates.get(key));
    }

    /** Of a batch, which was drafted with one of these. */
    BankTemplate of(PaymentBatch batch) {
        return find(batch.template())
                .orElseThrow(() -> new IllegalStateException("Unknown bank template " + batch.template()));
    }
}
