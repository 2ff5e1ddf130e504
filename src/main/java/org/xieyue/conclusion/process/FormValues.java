package org.xieyue.conclusion.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.conclusion.ContractConclusion;
import org.xieyue.documents.DocumentId;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;

/** Values of a submitted form, which fit the contract already. */
record FormValues(Map<String, Object> values) {

    String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    LocalDate date(String field, LocalDate otherwise) {
        return values.get(field) instanceof LocalDate date ? date : otherwise;
    }

    List<String> choices(String field) {
        return values.get(field) instanceof List<?> many
                ? many.stream().map(String.class::cast).toList()
                : List.of();
    }

    List<DocumentId> documents(String field) {
        return choices(field).stream().map(DocumentId::parse).toList();
    }

    @Nullable
    DocumentId document(String field) {
        return documents(field).stream().findFirst().orElse(null);
    }

    static Answer<Vars> decided(Answer<?> answer, String decision) {
        return answer.map(done -> Vars.of(ContractConclusion.DECISION, decision));
    }
}
