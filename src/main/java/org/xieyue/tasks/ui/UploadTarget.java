package org.xieyue.tasks.ui;

import java.util.List;
import org.xieyue.shared.Answer;

/** Where the files of a form go: into a case, or aside until the case is opened. */
interface UploadTarget {

    Answer<Uploaded> upload(String kind, String fileName, byte[] content);

    /** What is there already, so that a draft finds its files again. */
    List<Uploaded> there();

    record Uploaded(String id, String kind, String fileName, long bytes) {}
}
