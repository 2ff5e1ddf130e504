package org.xieyue.processes;

import java.util.Collection;
import java.util.Map;
import org.xieyue.shared.CaseId;

/** The numbers under which people know cases, for lists of running ones; implemented by {@code cases}. */
public interface CaseLabels {

    /** Cases that are unknown are missing. */
    Map<CaseId, String> numbers(Collection<CaseId> cases);

    /**
     * @param subject whom it concerns, masked
     * @param readable whether whoever is signed in may open it
     */
    record CaseLabel(String number, String subject, boolean readable) {}

    /** Cases that are unknown are missing. */
    Map<CaseId, CaseLabel> labels(Collection<CaseId> cases);
}
