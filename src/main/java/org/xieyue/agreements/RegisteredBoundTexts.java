package org.xieyue.agreements;

import java.util.List;
import org.springframework.stereotype.Component;
import org.xieyue.clock.BusinessClock;
import org.xieyue.employers.BoundTexts;
import org.xieyue.employers.EmployerId;

/** Tells the page of an employer what binds it. */
@Component
class RegisteredBoundTexts implements BoundTexts {

    private final AgreementRegister register;
    private final BusinessClock clock;

    RegisteredBoundTexts(AgreementRegister register, BusinessClock clock) {
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<BoundText> of(EmployerId id) {
        return register.bindings(id, clock.today()).stream()
                .map(binding -> new BoundText(
                        binding.row().title(),
                        "agreements/" + binding.row().id(),
                        binding.from(),
                        binding.row().termUntil()))
                .toList();
    }
}
