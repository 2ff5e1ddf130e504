package org.xieyue.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.xieyue.agreements.Coverage;
import org.xieyue.agreements.EmployerAgreements;
import org.xieyue.agreements.Obligation;
import org.xieyue.api.AgreementContents.ClauseContent;

@RestController
@RequestMapping(path = "/api/v1/own-agreements", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Agreements of one's employer")
class OwnAgreementController {

    private final EmployerAgreements agreements;

    OwnAgreementController(EmployerAgreements agreements) {
        this.agreements = agreements;
    }

    @Schema(description = "result is missing until somebody has checked")
    record DueCheck(LocalDate dueOn, @Nullable LocalDate checkedOn, Obligation.@Nullable Result result) {}

    record OwedHere(String clause, String what, Obligation.Party owedBy, int everyMonths, List<DueCheck> checks) {
        static OwedHere of(Obligation owed) {
            return new OwedHere(
                    owed.clause().value(),
                    owed.what(),
                    owed.owedBy(),
                    owed.everyMonths(),
                    owed.checks().stream()
                            .map(check -> new DueCheck(check.dueOn(), check.checkedOn(), check.result()))
                            .toList());
        }
    }

    @Schema(
            description =
                    "One agreement as it binds one employer; workers is missing where it binds by its scope alone")
    record OwnAgreement(
            UUID employer,
            String employerName,
            UUID agreement,
            String title,
            @Nullable LocalDate boundFrom,
            @Nullable LocalDate termUntil,
            @Nullable Integer workers,
            List<ClauseContent> clauses,
            List<OwedHere> owed) {
        static OwnAgreement of(EmployerAgreements.Bound bound) {
            Coverage coverage = bound.coverage();
            return new OwnAgreement(
                    bound.employer().value(),
                    bound.employerName(),
                    bound.agreement().value(),
                    bound.title(),
                    bound.boundFrom(),
                    bound.termUntil(),
                    coverage == null ? null : coverage.workers(),
                    bound.clauses().stream().map(ClauseContent::of).toList(),
                    bound.owed().stream().map(OwedHere::of).toList());
        }
    }

    @GetMapping
    @Operation(
            operationId = "ownAgreements",
            summary = "What binds the employers that the caller speaks for today; nothing of other employers")
    List<OwnAgreement> today() {
        return agreements.today().stream().map(OwnAgreement::of).toList();
    }
}
