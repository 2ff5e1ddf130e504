package org.xieyue.processes.play;

import java.util.List;
import java.util.function.Supplier;
import org.xieyue.shared.Answer;

/** The main road of a process as the use cases behind its steps and forms go it, whatever a diagram says. */
public interface Road {

    /** Opens a case; its acts in order. */
    List<Act> begin();

    /**
     * One act, of which any can be left out.
     *
     * @param key of the step or task form; another word for what happens beside them
     */
    record Act(String key, Supplier<? extends Answer<?>> work) {

        public static Act aside(String what, Runnable work) {
            return new Act("(" + what + ")", () -> {
                work.run();
                return Answer.done(true);
            });
        }
    }
}
