package org.xieyue.conclusion.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.cases.CasePlace;
import org.xieyue.cases.Cases;
import org.xieyue.conclusion.ConclusionOf;
import org.xieyue.conclusion.ConclusionStage;
import org.xieyue.employers.Employer;
import org.xieyue.employers.Employers;
import org.xieyue.identity.Account;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Unions;
import org.xieyue.parties.PartyEmployer;
import org.xieyue.shared.CaseId;
import org.xieyue.tasks.FormContract.Option;

/** When employers may still join or seal, and to whom that is offered; the use case behind it asks again. */
@Component
class Latecomers {

    private final ConclusionOf conclusions;
    private final Employers employers;
    private final Cases cases;
    private final Unions unions;

    Latecomers(ConclusionOf conclusions, Employers employers, Cases cases, Unions unions) {
        this.conclusions = conclusions;
        this.employers = employers;
        this.cases = cases;
        this.unions = unions;
    }

    /** By the union's officers, from the signature on; a text that went back to the table is nobody's. */
    boolean areTaken(CaseId id, Account reader) {
        boolean stands = conclusions
                .caseOf(id)
                .filter(view -> view.signedOn() != null && view.stage() != ConclusionStage.OBJECTED)
                .isPresent();
        return stands
                && cases.place(id).map(CasePlace::union).stream()
                        .anyMatch(union -> reader.appointments().stream()
                                .anyMatch(post ->
                                        Permission.KEEP_BARGAINING.roles().contains(post.role())
                                                && unions.covers(post.union(), union)));
    }

    List<Option> options(List<PartyEmployer> latecomers) {
        return latecomers.stream()
                .map(one -> new Option(
                        one.employer().toString(),
                        employers.find(one.employer()).map(Employer::name).orElse("")))
                .toList();
    }
}
