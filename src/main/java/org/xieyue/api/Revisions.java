package org.xieyue.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.xieyue.shared.Answer;

/** The revision of a working copy as an entity tag: who changes one says which it was. */
final class Revisions {

    private static final Pattern TAG = Pattern.compile("\\s*\"(\\d{1,18})\"\\s*");
    private static final int LONGEST_NOTE = 200;
    private static final String OLDER = "processes.edit.revision";

    private Revisions() {}

    static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** 428 without the condition: nobody changes what they have not read. */
    static long asked(HttpServletRequest request) {
        String condition = request.getHeader(HttpHeaders.IF_MATCH);
        if (condition == null) {
            throw Rejected.because(HttpStatus.PRECONDITION_REQUIRED, "revision-missing");
        }
        Matcher tag = TAG.matcher(condition);
        if (!tag.matches()) {
            throw Rejected.because(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
        return Long.parseLong(tag.group(1));
    }

    /** Under which the present state is kept before another one takes its place. */
    static String note(@Nullable String note) {
        String given = Given.required(note, "note").strip();
        if (given.isEmpty() || given.length() > LONGEST_NOTE) {
            throw Rejected.malformed("note", "out-of-range", "note", "1", LONGEST_NOTE);
        }
        return given;
    }

    static String shortened(String note) {
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…";
    }

    /** 412 for a revision that is no longer the newest. */
    static <T> Answer<T> current(Answer<T> answer) {
        if (answer.reasons().stream().anyMatch(reason -> reason.code().equals(OLDER))) {
            throw Rejected.because(HttpStatus.PRECONDITION_FAILED, "changed-meanwhile");
        }
        return answer;
    }
}
