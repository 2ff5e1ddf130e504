package org.xieyue.processes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.xieyue.shared.CaseId;

/** Services that were drawn: everything published that no capability has declared. */
public interface DrawnProcesses {

    /** Whether no capability has declared this process, without asking whether there is one. */
    boolean isDrawn(String processKey);

    /** The newest version of each. */
    List<DrawnProcess> newest();

    Optional<DrawnProcess> newest(String processKey);

    /** The version that the case runs on, or ran on last. */
    Optional<DrawnProcess> ofCase(CaseId caseId);

    /** A number that a running case knows, such as what a table answered; empty for none. */
    Optional<BigDecimal> number(CaseId caseId, String variable);
}
