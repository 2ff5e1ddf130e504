package org.xieyue.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.xieyue.processes.ProcessNews;
import org.xieyue.processes.RunPicture;
import org.xieyue.shared.CaseId;

/** What screens and API read of a case; every method checks that the person may see it. */
public interface CaseDossiers {

    CaseRow row(CaseId id);

    /** Sections of facts, as the capability that owns the process tells them; personal data masked. */
    List<FactSection> facts(CaseId id, Locale locale);

    /** Pages of the case beside its dossier. */
    List<CasePage> pages(CaseId id, Locale locale);

    /** In the language of the reader's account. */
    List<TimelineRow> timeline(CaseId id);

    List<TimelineRow> timeline(CaseId id, Locale locale);

    /** What was added to the timeline since this person last said {@link #looked}; all of it at first. */
    List<TimelineRow> sinceLastLook(CaseId id, Locale locale);

    /** Remembers that this person has seen the timeline as it is now. */
    void looked(CaseId id);

    List<DeadlineRow> deadlines(CaseId id);

    List<CaseRow> related(CaseId id);

    RunPicture picture(CaseId id);

    /** The last change of the process that the case does not follow, or follows since a short while. */
    Optional<ProcessNews.Changed> changed(CaseId id);
}
