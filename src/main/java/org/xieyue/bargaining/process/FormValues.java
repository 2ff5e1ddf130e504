package org.xieyue.bargaining.process;

import static org.xieyue.tasks.FormContract.Field.of;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xieyue.bargaining.CollectiveBargaining;
import org.xieyue.documents.DocumentId;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Type;

/** Values of a submitted form, which fit the contract already. */
record FormValues(Map<String, Object> values) {

    String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    int number(String field) {
        return values.get(field) instanceof BigDecimal number ? number.intValue() : 0;
    }

    boolean yes(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    List<String> choices(String field) {
        return values.get(field) instanceof List<?> many
                ? many.stream().map(String.class::cast).toList()
                : List.of();
    }

    /** The first of the chosen papers. */
    Optional<DocumentId> document(String field) {
        return choices(field).stream().findFirst().map(DocumentId::parse);
    }

    /** A day that the form asks for. */
    LocalDate day(String field) {
        return Optional.ofNullable(values.get(field))
                .map(LocalDate.class::cast)
                .orElseThrow(() -> new IllegalStateException("The form lets no empty day pass: " + field));
    }

    /** A day and a time of day as {@code 09:30}; null unless both are there. */
    @Nullable
    LocalDateTime moment() {
        if (!(values.get("meetsOn") instanceof LocalDate date)) {
            return null;
        }
        try {
            return date.atTime(LocalTime.parse(text("meetsTime")));
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    static List<Field> meeting(@Nullable LocalDate day, String place, boolean mandatory) {
        Field on = of("meetsOn", Type.DATE).with(day);
        Field time = of("meetsTime", Type.TEXT).between(4, 5).with("09:30");
        Field where = of("place", Type.TEXT).between(1, 120).with(place.isEmpty() ? null : place);
        return mandatory ? List.of(on.mandatory(), time.mandatory(), where.mandatory()) : List.of(on, time, where);
    }

    static Answer<Vars> decided(Answer<?> answer, String decision) {
        return answer.isDone()
                ? Answer.done(Vars.of(CollectiveBargaining.DECISION, decision))
                : Answer.refused(answer.reasons());
    }
}
