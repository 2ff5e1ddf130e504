package org.xieyue.processes.moves;

import java.util.List;
import org.xieyue.shared.Label;

/**
 * Why a step of the new version takes the place of an old one, or why it should not.
 *
 * @param names steps that the reason speaks of
 */
public record Reason(Kind kind, List<Label> names) {

    public Reason {
        names = List.copyOf(names);
    }

    static Reason of(Kind kind, Label... names) {
        return new Reason(kind, List.of(names));
    }

    public boolean isAgainst() {
        return kind == Kind.TAKEN || isOtherStage();
    }

    /** The case would stand in another stage of its procedure. */
    public boolean isOtherStage() {
        return kind == Kind.PASSED || kind == Kind.SKIPS || kind == Kind.NEEDS;
    }

    public enum Kind {
        /** The same element of the diagram. */
        SAME,
        /** The diagram says that it was called otherwise. */
        RENAMED,
        CHOSEN,
        /** From there it was moved. */
        BACK,
        FORM,
        /** The same step of the catalogue, called process, message or time. */
        WORK,
        /** Between the neighbours of the old step: one that has been passed, and one that is to come. */
        PLACE,
        /** The next step of the old one, which is to come anyway. */
        NEXT,
        POST,
        NAME,
        /** It has taken the place of another step already. */
        TAKEN,
        /** Not behind what the case has passed. */
        PASSED,
        /** Behind a step that is to come, which the case would never do. */
        SKIPS,
        /** It, or what follows it, is refused by the use case because something has not come before. */
        NEEDS
    }
}
