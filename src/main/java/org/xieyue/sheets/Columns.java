package org.xieyue.sheets;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xieyue.sheets.TableFile.Unreadable;

/**
 * The columns of an import file, each with the headings by which it may be named.
 *
 * @param headings column key → accepted headings
 * @param required columns that the file must have
 */
public record Columns(
        Map<String, List<String>> headings, Set<String> required, Set<String> dates, Set<String> identities) {

    /** The column keys in the order of the file; a heading that nobody knows is kept out of the way. */
    List<String> keysOf(List<String> titles) throws Unreadable {
        List<String> keys = new ArrayList<>();
        Set<String> found = new HashSet<>();
        for (String title : titles) {
            String key = keyOf(title).orElse("?" + title);
            if (!found.add(key) && !title.isBlank()) {
                throw new Unreadable("import.columnTwice", title);
            }
            keys.add(key);
        }
        for (String column : required) {
            if (!found.contains(column)) {
                throw new Unreadable(
                        "import.columnMissing",
                        headings.getOrDefault(column, List.of(column)).getFirst());
            }
        }
        return keys;
    }

    boolean isDate(String column) {
        return dates.contains(column);
    }

    boolean isIdentity(String column) {
        return identities.contains(column);
    }

    private Optional<String> keyOf(String title) {
        String plain = title.strip().toLowerCase(Locale.ROOT);
        return headings.entrySet().stream()
                .filter(entry -> entry.getValue().contains(plain))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
