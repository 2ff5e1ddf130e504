package org.xieyue.members;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.UnionLevel;
import org.xieyue.sheets.Columns;

/**
 * One line of a file of unions after the check.
 *
 * @param parent name or path of the union above, from the scope or from an earlier line
 * @param jurisdiction null: that of the union above
 */
public record UnionLine(
        int line,
        String name,
        @Nullable UnionLevel level,
        String parent,
        @Nullable String jurisdiction,
        RowAction action,
        List<String> flaws) {

    static final Columns COLUMNS = new Columns(
            Map.of(
                    "name", List.of("工会名称", "名称", "name"),
                    "level", List.of("级别", "层级", "level"),
                    "parent", List.of("上级工会", "上级", "parent"),
                    "jurisdiction", List.of("地区代码", "适用地区", "jurisdiction")),
            Set.of("name", "level", "parent"),
            Set.of(),
            Set.of());

    private static final Map<String, UnionLevel> LEVELS = Map.ofEntries(
            Map.entry("省级", UnionLevel.PROVINCE),
            Map.entry("市级", UnionLevel.CITY),
            Map.entry("县级", UnionLevel.COUNTY),
            Map.entry("区级", UnionLevel.COUNTY),
            Map.entry("街道", UnionLevel.STREET),
            Map.entry("乡镇", UnionLevel.STREET),
            Map.entry("行业", UnionLevel.INDUSTRY_FEDERATION),
            Map.entry("行业联合会", UnionLevel.INDUSTRY_FEDERATION),
            Map.entry("基层", UnionLevel.BASIC));

    static @Nullable UnionLevel levelOf(String text) {
        UnionLevel known = LEVELS.get(text);
        if (known != null) {
            return known;
        }
        for (UnionLevel level : UnionLevel.values()) {
            if (level.name().equals(text.toUpperCase(Locale.ROOT))) {
                return level;
            }
        }
        return null;
    }
}
