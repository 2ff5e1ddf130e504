package org.xieyue.tasks;

import java.util.Map;
import org.xieyue.cases.OpenedCase;
import org.xieyue.identity.Account;
import org.xieyue.processes.StartFormKey;
import org.xieyue.shared.Answer;

/** SPI: what is asked for to open a case, bound to a process by its {@code startForm} key. */
public interface StartForm extends StartFormKey {

    /** For example {@code hardship/apply}. */
    @Override
    String key();

    /** False when it is none of this person's business to open such a case; nobody else is even offered it. */
    default boolean isOpenTo(Account reader) {
        return true;
    }

    FormContract contract(Account reader);

    Answer<OpenedCase> submit(Account by, Map<String, Object> values);
}
