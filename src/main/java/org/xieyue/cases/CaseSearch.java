package org.xieyue.cases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.identity.CurrentUser;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.shared.Page;
import org.xieyue.shared.UseCase;

/** Cases of the unions that a person works for, newest first. */
@UseCase
public class CaseSearch {

    private static final int MOST = 200;

    private final CaseFiles files;
    private final CaseReaders readers;
    private final CurrentUser user;

    CaseSearch(CaseFiles files, CaseReaders readers, CurrentUser user) {
        this.files = files;
        this.readers = readers;
        this.user = user;
    }

    /** {@code limit} 1..200; {@code after} is the {@code next} of the page before. */
    @Permit(Permission.READ_CASE)
    @Transactional(readOnly = true)
    public Page<CaseRow> search(Filter filter, @Nullable String after, int limit) {
        int size = Math.clamp(limit, 1, MOST);
        List<CaseRow> rows = files.search(filter, readers.unionsOf(user.account()), CaseKey.parse(after), size + 1);
        if (rows.size() <= size) {
            return new Page<>(rows, null);
        }
        List<CaseRow> page = rows.subList(0, size);
        return new Page<>(page, CaseKey.of(page.getLast()).toString());
    }

    /**
     * @param text words to find: number, subject, name, pinyin initials; blank for all
     * @param closed only closed or only open cases; null for both
     */
    public record Filter(
            @Nullable String text,
            @Nullable String processKey,
            @Nullable Boolean closed) {
        public static Filter none() {
            return new Filter(null, null, null);
        }
    }
}
