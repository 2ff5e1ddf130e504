package org.xieyue.tasks.ui;

import org.xieyue.shared.TextKey;
import org.xieyue.shared.ui.Wording;
import org.xieyue.tasks.FormContract.Field;
import org.xieyue.tasks.FormContract.Option;
import org.xieyue.tasks.FormContract.Words;

/** What stands at a field: label, hint, options. */
record FieldWords(Wording wording) {

    /** A field that is asked for only at times says when, under {@code <key>.when}. */
    String label(String key, Field field) {
        Words own = field.words();
        if (own != null) {
            String said = wording.say(own.label());
            return field.required() ? said : wording.say("tasks.ui.optional", said);
        }
        if (field.required()) {
            return wording.say(key);
        }
        return wording.has(key + ".when")
                ? wording.say(key + ".when")
                : wording.say("tasks.ui.optional", wording.say(key));
    }

    String hint(String key, Field field) {
        Words own = field.words();
        if (own == null) {
            return wording.sayOr(key + ".hint", "");
        }
        return own.hint() == null ? "" : wording.say(own.hint());
    }

    /** Without a word on whether it must be filled in. */
    String plain(String form, Field field) {
        Words own = field.words();
        return own == null ? wording.say(TextKey.ofForm(form) + "." + field.name()) : wording.say(own.label());
    }

    String option(Field field, Option option) {
        Words own = field.words();
        if (own != null && own.options().containsKey(option.value())) {
            return wording.say(own.options().get(option.value()));
        }
        String given = option.label();
        return given == null ? wording.say(field.textKey(option)) : given;
    }
}
