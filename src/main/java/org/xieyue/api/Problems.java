package org.xieyue.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.Texts;

/** Words problems in the language of the request. */
@Component
class Problems {

    private static final String SEVERAL = "refused";

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    Problem of(HttpServletRequest request, Rejected rejected) {
        return of(request, rejected.status(), rejected.code(), rejected.field(), rejected.args());
    }

    Problem of(HttpServletRequest request, HttpStatus status, String code, @Nullable String field, Object... args) {
        Locale language = Languages.of(request);
        String sentence = texts.say(language, "api.problem." + code, args);
        List<Problem.Reason> reasons = field == null ? List.of() : List.of(new Problem.Reason(field, code, sentence));
        return problem(language, status, code, sentence, reasons, null);
    }

    /** 500: what went wrong stays in the log, under this incident id. */
    Problem incident(HttpServletRequest request, String incident) {
        Locale language = Languages.of(request);
        String sentence = texts.say(language, "api.problem.internal", incident);
        return problem(language, HttpStatus.INTERNAL_SERVER_ERROR, "internal", sentence, List.of(), incident);
    }

    /** 409 if somebody was faster, else 422. */
    Problem refusal(HttpServletRequest request, List<Refusal> refusals) {
        Locale language = Languages.of(request);
        boolean overtaken = refusals.stream().anyMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
        HttpStatus status = overtaken ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
        List<Problem.Reason> reasons = refusals.stream()
                .map(refusal -> new Problem.Reason(refusal.field(), refusal.code(), texts.say(language, refusal)))
                .toList();
        String code = reasons.size() == 1 ? reasons.getFirst().code() : SEVERAL;
        String detail =
                String.join("\n", reasons.stream().map(Problem.Reason::message).toList());
        return problem(language, status, code, detail, reasons, null);
    }

    private Problem problem(
            Locale language,
            HttpStatus status,
            String code,
            String detail,
            List<Problem.Reason> reasons,
            @Nullable String incident) {
        String title = texts.say(language, "api.title." + status.value());
        return new Problem("urn:xieyue:problem:" + code, title, status.value(), code, detail, reasons, incident);
    }
}
