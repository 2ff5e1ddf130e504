package org.xieyue.cases;

import java.util.List;
import java.util.Locale;
import org.xieyue.processes.RunPicture;
import org.xieyue.shared.CaseId;

/** What screens and API read of a case; every method checks that the person may see it. */
public interface CaseDossiers {

    CaseRow row(CaseId id);

    /** Sections of facts, as the capability that owns the process tells them; personal data masked. */
    List<FactSection> facts(CaseId id, Locale locale);

    List<TimelineRow> timeline(CaseId id);

    List<DeadlineRow> deadlines(CaseId id);

    List<CaseRow> related(CaseId id);

    RunPicture picture(CaseId id);
}
