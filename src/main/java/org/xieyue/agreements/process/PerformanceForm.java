package org.xieyue.agreements.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.agreements.ContractPerformance;
import org.xieyue.documents.DocumentId;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;

/** Values of a submitted form, which fit the contract already. */
record PerformanceForm(Map<String, Object> values) {

    String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    @Nullable
    LocalDate day(String field) {
        return values.get(field) instanceof LocalDate day ? day : null;
    }

    @Nullable
    DocumentId document(String field) {
        return values.get(field) instanceof List<?> many && !many.isEmpty()
                ? DocumentId.parse((String) many.getFirst())
                : null;
    }

    static Answer<Vars> decided(Answer<?> answer, String decision) {
        return answer.isDone()
                ? Answer.done(Vars.of(ContractPerformance.DECISION, decision))
                : Answer.refused(answer.reasons());
    }
}
