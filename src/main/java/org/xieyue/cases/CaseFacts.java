package org.xieyue.cases;

import java.util.List;
import java.util.Locale;
import org.xieyue.shared.CaseId;

/** SPI: the capability that owns a process tells the dossier the facts of a case, masked, in the reader's language. */
public interface CaseFacts {

    String processKey();

    List<FactSection> of(CaseId id, Locale locale);
}
