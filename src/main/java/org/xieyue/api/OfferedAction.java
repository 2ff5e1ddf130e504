package org.xieyue.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.xieyue.shared.Refusal;
import org.xieyue.shared.TextKey;
import org.xieyue.shared.Texts;
import org.xieyue.tasks.CaseActions.Offered;

@Schema(name = "CaseAction", description = "Something to do in a case beside its tasks.")
record OfferedAction(
        @Schema(description = "Names the action in its path.", example = "withdraw")
        String action,

        String title,
        @Schema(description = "What will happen.") String about,

        @Nullable @Schema(description = "Why it cannot be done now; absent when it can.")
        String notNow,

        List<FormFields.Field> fields) {

    static OfferedAction of(Offered offered, Locale language, Texts texts) {
        String form = TextKey.ofForm(offered.contract().key());
        Refusal notNow = offered.notNow();
        return new OfferedAction(
                nameOf(offered.contract().key()),
                texts.say(language, form + ".title"),
                texts.say(language, form + ".about"),
                notNow == null ? null : texts.say(language, notNow),
                FormFields.of(offered.contract(), language, texts).fields());
    }

    /** The key without its capability: {@code withdraw} for {@code hardship/withdraw}. */
    static String nameOf(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
