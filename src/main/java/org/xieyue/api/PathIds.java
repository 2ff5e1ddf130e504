package org.xieyue.api;

import java.util.UUID;
import java.util.regex.Pattern;
import org.xieyue.ballots.BallotId;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.tasks.TaskId;

/** Ids in paths: what is no id names nothing, exactly like an id that nobody has. */
final class PathIds {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PathIds() {}

    static CaseId caseId(String text) {
        return new CaseId(parse(text));
    }

    static TaskId taskId(String text) {
        return new TaskId(parse(text));
    }

    static BallotId ballotId(String text) {
        return new BallotId(parse(text));
    }

    private static UUID parse(String text) {
        if (!ID.matcher(text).matches()) {
            throw new NotFound();
        }
        return UUID.fromString(text);
    }
}
