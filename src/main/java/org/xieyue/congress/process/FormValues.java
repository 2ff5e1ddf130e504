package org.xieyue.congress.process;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.congress.CongressVote;
import org.xieyue.documents.DocumentId;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;

/** Values of a submitted form, which fit the contract already. */
record FormValues(Map<String, Object> values) {

    String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    List<String> choices(String field) {
        return values.get(field) instanceof List<?> many
                ? many.stream().map(String.class::cast).toList()
                : List.of();
    }

    List<DocumentId> documents(String field) {
        return choices(field).stream().map(DocumentId::parse).toList();
    }

    /** A day and a time of day as {@code 09:30}; null unless both are there. */
    @Nullable
    LocalDateTime moment(String day, String time) {
        if (!(values.get(day) instanceof LocalDate date)) {
            return null;
        }
        try {
            return date.atTime(LocalTime.parse(text(time)));
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    static Answer<Vars> decided(Answer<?> answer, String decision) {
        return answer.isDone()
                ? Answer.done(Vars.of(CongressVote.DECISION, decision))
                : Answer.refused(answer.reasons());
    }
}
