package org.xieyue.tasks.ui;

import org.xieyue.shared.Answer;

/** Where the files of a form go: into a case, or aside until the case is opened. */
@FunctionalInterface
interface UploadTarget {

    Answer<Uploaded> upload(String kind, String fileName, byte[] content);

    record Uploaded(String id, String fileName, long bytes) {}
}
