package org.xieyue.tasks;

import java.time.Instant;

/**
 * Something that waits for one person beside the tasks of processes: it stands in no dossier, no timeline and no diagram.
 *
 * @param path of the page where it is answered, within the application, without a leading slash
 */
public record OwnMatter(String id, String title, String about, Instant since, String path) {}
