package org.xieyue.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.processes.ProcessContract;

/** The letters with which case numbers of a process begin. */
@Component
class CasePrefixes {

    private final Map<String, String> declared;

    CasePrefixes(List<ProcessContract> contracts) {
        declared = contracts.stream()
                .collect(Collectors.toUnmodifiableMap(ProcessContract::processKey, ProcessContract::casePrefix));
    }

    /** As the process's contract says; a process without one uses the initials of its key. */
    String of(String processKey) {
        return declared.getOrDefault(processKey, ProcessContract.initials(processKey));
    }
}
