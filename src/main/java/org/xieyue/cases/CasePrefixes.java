package org.xieyue.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xieyue.processes.DrawnProcesses;
import org.xieyue.processes.ProcessContract;

/** The letters with which case numbers of a process begin. */
@Component
class CasePrefixes {

    private final Map<String, String> declared;

    private final DrawnProcesses drawn;

    CasePrefixes(List<ProcessContract> contracts, DrawnProcesses drawn) {
        this.drawn = drawn;
        declared = contracts.stream()
                .collect(Collectors.toUnmodifiableMap(ProcessContract::processKey, ProcessContract::casePrefix));
    }

    /** As the process's contract says; a process without one uses the initials of its key. */
    String of(String processKey) {
        String letters = declared.get(processKey);
        return letters != null
                ? letters
                : drawn.newest(processKey)
                        .map(service -> service.contract().casePrefix())
                        .orElseGet(() -> ProcessContract.initials(processKey));
    }
}
