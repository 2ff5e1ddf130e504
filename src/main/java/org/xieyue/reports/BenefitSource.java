package org.xieyue.reports;

import java.util.List;
import java.util.Set;
import org.xieyue.identity.UnionId;

/** Implemented by each capability that gives something; it counts, and names no person. */
public interface BenefitSource {

    /** What these unions gave in all years, each combination once. */
    List<BenefitFigures> given(Set<UnionId> unions);
}
