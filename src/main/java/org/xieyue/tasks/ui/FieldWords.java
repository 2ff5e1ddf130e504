package org.xieyue.tasks.ui;

import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;

/** What stands at a field: label, hint, options. */
record FieldWords(Wording wording) {

    /** A field that is asked for only at times says when, under {@code <key>.when}. */
    String label(String key, Field field) {
        if (field.required()) {
            return wording.say(key);
        }
        return wording.has(key + ".when")
                ? wording.say(key + ".when")
                : wording.say("tasks.ui.optional", wording.say(key));
    }

    String hint(String key) {
        return wording.sayOr(key + ".hint", "");
    }

    String option(Field field, Option option) {
        String given = option.label();
        return given == null ? wording.say(field.textKey(option)) : given;
    }
}
