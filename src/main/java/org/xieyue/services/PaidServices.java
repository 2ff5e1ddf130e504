package org.xieyue.services;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.xieyue.funds.FundedPurposes;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.processes.forms.ServiceWords;
import org.xieyue.shared.Label;

/** Published services that ask for somebody to be paid. */
@Component
class PaidServices implements FundedPurposes {

    private final DrawnProcesses drawn;

    PaidServices(DrawnProcesses drawn) {
        this.drawn = drawn;
    }

    @Override
    public Map<String, Label> purposes() {
        Map<String, Label> purposes = new LinkedHashMap<>();
        drawn.newest().stream()
                .filter(service ->
                        service.start().field(ServiceWords.NATIONAL_ID).isPresent())
                .forEach(service -> purposes.put(service.key(), service.label()));
        return purposes;
    }
}
