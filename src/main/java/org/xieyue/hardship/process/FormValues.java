package org.xieyue.hardship.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xieyue.documents.DocumentId;
import org.xieyue.hardship.HardshipAid;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Yuan;

/** Values of a submitted form, which fit the contract already; an empty field reads as nothing, zero or no. */
record FormValues(Map<String, Object> values) {

    String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    Yuan money(String field) {
        return values.get(field) instanceof BigDecimal yuan
                ? Yuan.of(yuan.stripTrailingZeros().setScale(2))
                : Yuan.ZERO;
    }

    int number(String field) {
        return values.get(field) instanceof BigDecimal number ? number.intValue() : 0;
    }

    boolean yes(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    Optional<LocalDate> date(String field) {
        return values.get(field) instanceof LocalDate date ? Optional.of(date) : Optional.empty();
    }

    List<String> choices(String field) {
        return values.get(field) instanceof List<?> many
                ? many.stream().map(String.class::cast).toList()
                : List.of();
    }

    List<DocumentId> documents(String field) {
        return choices(field).stream().map(DocumentId::parse).toList();
    }

    /** What the gateway behind a task reads: the outcome, if the use case was done. */
    static Answer<Vars> decided(Answer<?> answer, String decision) {
        return answer.isDone()
                ? Answer.done(Vars.of(HardshipAid.DECISION, decision))
                : Answer.refused(answer.reasons());
    }
}
