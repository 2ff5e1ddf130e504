package org.xieyue.employers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which texts bind an employer today. Told by the register of agreements, which lies above. */
public interface BoundTexts {

    /** @param path of its page, without leading slash */
    record BoundText(
            String title,
            String path,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Of what the reader may see; the reader must be allowed to see the employer. */
    List<BoundText> of(EmployerId id);
}
