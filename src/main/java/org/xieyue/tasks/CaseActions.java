package org.xieyue.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.cases.FactSection.Fact;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.Refusal;

/** What the person who is signed in may do in a case beside its tasks. */
public interface CaseActions {

    List<Offered> of(CaseId id);

    /**
     * Does it, if it is offered to this person now.
     *
     * @param input raw values by field name, checked against the contract
     * @return what was asked to be shown, if anything
     */
    Answer<List<Fact>> act(CaseId id, String action, Map<String, Object> input, Locale locale);

    /** @param notNow why it is shown but cannot be done at present */
    record Offered(FormContract contract, @Nullable Refusal notNow) {}
}
