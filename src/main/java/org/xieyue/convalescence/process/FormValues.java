package org.xieyue.convalescence.process;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.xieyue.convalescence.Convalescence;
import org.xieyue.processes.Vars;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Yuan;

/** Values of a submitted form, which fit the contract already; an empty field reads as nothing, zero or no. */
record FormValues(Map<String, Object> values) {

    String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    boolean has(String field) {
        return values.get(field) != null;
    }

    Yuan money(String field) {
        return values.get(field) instanceof BigDecimal yuan
                ? Yuan.of(yuan.stripTrailingZeros().setScale(2))
                : Yuan.ZERO;
    }

    int number(String field) {
        return values.get(field) instanceof BigDecimal number ? number.intValue() : 0;
    }

    Optional<LocalDate> date(String field) {
        return values.get(field) instanceof LocalDate date ? Optional.of(date) : Optional.empty();
    }

    /** What was chosen of several. */
    List<String> texts(String field) {
        return values.get(field) instanceof List<?> chosen
                ? chosen.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Numbers of sign-ups, divided by anything that is no digit. */
    Set<Integer> numbers(String field) {
        Set<Integer> numbers = new TreeSet<>();
        for (String part : text(field).split("\\D+", -1)) {
            if (!part.isEmpty() && part.length() < 8) {
                numbers.add(Integer.valueOf(part));
            }
        }
        return numbers;
    }

    /** Lines such as {@code 12 1800.00}; empty when one of them cannot be read. */
    Optional<Map<Integer, Yuan>> amounts(String field) {
        Map<Integer, Yuan> amounts = new HashMap<>();
        for (String line : text(field).lines().filter(one -> !one.isBlank()).toList()) {
            String[] parts = line.strip().split("[\\s,，:：]+", 2);
            boolean readable =
                    parts.length == 2 && parts[0].matches("\\d{1,7}") && parts[1].matches("\\d{1,8}(\\.\\d{1,2})?");
            if (!readable) {
                return Optional.empty();
            }
            amounts.put(Integer.valueOf(parts[0]), Yuan.of(parts[1]));
        }
        return Optional.of(amounts);
    }

    /** What the gateway behind a task reads: the outcome, if the use case was done. */
    static Answer<Vars> decided(Answer<?> answer, String decision) {
        return answer.isDone()
                ? Answer.done(Vars.of(Convalescence.DECISION, decision))
                : Answer.refused(answer.reasons());
    }
}
