package org.xieyue.processes;

import java.util.Locale;

/** What elements of diagrams are called in the reader's language. */
public interface DrawnLabels {

    /**
     * The English that a version of the process gives this label, the newest first; else what the translations know; else the
     * Chinese. Each part between dots by itself, as in the subject of a case.
     * The key itself gives the name of the process.
     */
    String say(Locale locale, String processKey, String chinese);
}
