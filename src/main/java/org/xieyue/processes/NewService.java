package org.xieyue.processes;

/**
 * A service that somebody wants to draw.
 *
 * @param key id of the process, such as {@code tuition-aid}
 * @param english name for readers of English
 * @param prefix letters with which its case numbers begin
 * @param opens who opens a case
 * @param template what it begins with
 */
public record NewService(String key, String name, String english, String prefix, Opens opens, Template template) {

    public enum Opens {
        WORKER,
        OFFICER,
        BOTH
    }

    public enum Template {
        /** Apply, decide, inform. */
        PLAIN,
        /** Apply, review, approve an amount, reserve, pay. */
        MONEY,
        /** The same for a child's schooling: a table says how much at which school level. */
        TUITION
    }
}
