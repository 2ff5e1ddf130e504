package org.xieyue.processes.mutants;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.DocumentRow;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;

/** Fills any form in: from what stands there, from its choices and limits, mostly sensibly. */
@Component
class Filler {

    private static final byte[] PDF = """
            %PDF-1.7
            1 0 obj
            << /Type /Catalog /Pages 2 0 R >>
            endobj
            2 0 obj
            << /Type /Pages /Kids [3 0 R] /Count 1 >>
            endobj
            3 0 obj
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
            endobj
            trailer << /Root 1 0 R >>
            startxref
            9
            %%EOF
            """.getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final CaseDocuments documents;
    private final BusinessClock clock;

    Filler(CaseDocuments documents, BusinessClock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    String outcome(FormContract form, Random random) {
        List<FormContract.Outcome> outcomes = form.outcomes();
        return (random.nextInt(100) < 80 ? outcomes.getFirst() : outcomes.get(random.nextInt(outcomes.size()))).key();
    }

    /** Called as the person who fills in, because papers are handed in on the way. */
    Map<String, Object> values(
            CaseId id, FormContract form, Map<String, Function<Random, Object>> likely, Random random) {
        Map<String, Object> values = new HashMap<>();
        for (Field field : form.fields()) {
            Function<Random, Object> known = likely.get(field.name());
            Object value = known != null && random.nextInt(100) < 95
                    ? known.apply(random)
                    : field.required() || random.nextInt(100) < 60 ? value(id, field, random) : null;
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return values;
    }

    private @Nullable Object value(CaseId id, Field field, Random random) {
        Object now = field.value();
        if (now != null && random.nextInt(100) < 90) {
            return now;
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> text(field);
            case SEEN -> now;
            case NUMBER, MONEY -> number(field, random);
            case DATE ->
                clock.today()
                        .plusDays(random.nextInt(100) < 60 ? 0 : random.nextInt(60) - 20)
                        .toString();
            case YES_NO -> random.nextInt(100) < 85;
            case CHOICE ->
                field.options().isEmpty() ? null : any(field.options(), random).value();
            case MULTI_CHOICE -> some(field.options(), random);
            case DOCUMENTS -> paper(id, any(field.options(), random).value());
        };
    }

    private static String text(Field field) {
        BigDecimal least = field.min();
        return "情况属实，同意办理。".repeat(least == null ? 1 : least.intValue() / 10 + 1);
    }

    private static BigDecimal number(Field field, Random random) {
        long least = field.min() == null ? 1 : field.min().longValue();
        long most = field.max() == null ? least + 1000 : field.max().longValue();
        return switch (random.nextInt(6)) {
            case 0 -> BigDecimal.valueOf(least);
            case 1 -> BigDecimal.valueOf(most);
            case 2 -> BigDecimal.valueOf(most).add(BigDecimal.ONE);
            default ->
                BigDecimal.valueOf(least + (long) (random.nextDouble() * Math.max(1, Math.min(most - least, 5000))));
        };
    }

    private static Option any(List<Option> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }

    private static List<String> some(List<Option> options, Random random) {
        List<String> all = new ArrayList<>(options.stream().map(Option::value).toList());
        Collections.shuffle(all, random);
        int many = random.nextInt(100) < 50 ? all.size() : Math.min(all.size(), 1 + random.nextInt(3));
        return all.subList(0, many);
    }

    private @Nullable Object paper(CaseId id, String kind) {
        return documents.add(id, kind, kind + ".pdf", PDF) instanceof Answer.Done<DocumentRow>(DocumentRow row)
                ? List.of(row.id().toString())
                : null;
    }
}
