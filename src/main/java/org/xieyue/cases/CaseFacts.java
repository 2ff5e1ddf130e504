package org.xieyue.cases;

import java.util.List;
import java.util.Locale;
import org.xieyue.shared.CaseId;

/** SPI: capabilities that take part in a process tell the dossier the facts of a case, masked, in the reader's language. */
public interface CaseFacts {

    String processKey();

    /** Whether it knows anything of cases of this process. */
    default boolean concerns(String process) {
        return processKey().equals(process);
    }

    List<FactSection> of(CaseId id, Locale locale);

    /** Pages that everybody who sees the case may open, such as the negotiation table. */
    default List<CasePage> pages(CaseId id, Locale locale) {
        return List.of();
    }
}
