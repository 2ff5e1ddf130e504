package org.xieyue.employers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.UnionId;
import org.xieyue.sheets.Columns;

/**
 * One line of a file of employers after the check.
 *
 * @param flaws message keys {@code employers.flaw.<flaw>}, with an argument after a colon where there is one
 * @param headOffice credit code of the head office, from the register or an earlier line; blank for none
 */
public record EmployerLine(
        int line,
        String name,
        String code,
        @Nullable EmployerKind kind,
        @Nullable Industry industry,
        @Nullable UnionId union,
        String jurisdiction,
        String headOffice,
        int workers,
        LineAction action,
        List<String> flaws) {

    /** What becomes of a line. */
    public enum LineAction {
        CREATE,
        UPDATE,
        SAME,
        REFUSED
    }

    static final Columns COLUMNS = new Columns(
            Map.of(
                    "name", List.of("单位名称", "名称", "name"),
                    "code", List.of("统一社会信用代码", "信用代码", "credit code"),
                    "kind", List.of("类型", "单位类型", "kind"),
                    "industry", List.of("行业", "industry"),
                    "union", List.of("所属工会", "工会", "union"),
                    "workers", List.of("职工人数", "人数", "workers"),
                    "headOffice", List.of("总部信用代码", "总部", "head office"),
                    "jurisdiction", List.of("地区代码", "适用地区", "jurisdiction")),
            Set.of("name", "code", "kind", "industry", "union", "workers"),
            Set.of(),
            Set.of("code"));

    private static final Map<String, EmployerKind> KINDS = Map.of(
            "平台企业",
            EmployerKind.PLATFORM,
            "平台",
            EmployerKind.PLATFORM,
            "代理商",
            EmployerKind.PARTNER,
            "用工合作企业",
            EmployerKind.PARTNER,
            "合作企业",
            EmployerKind.PARTNER,
            "其他",
            EmployerKind.ORDINARY,
            "其他用人单位",
            EmployerKind.ORDINARY);

    private static final Map<String, Industry> INDUSTRIES = Map.ofEntries(
            Map.entry("网约车", Industry.RIDE_HAILING),
            Map.entry("快递", Industry.EXPRESS),
            Map.entry("外卖配送", Industry.INSTANT_DELIVERY),
            Map.entry("即时配送", Industry.INSTANT_DELIVERY),
            Map.entry("道路货运", Industry.ROAD_FREIGHT),
            Map.entry("家政服务", Industry.DOMESTIC_WORK),
            Map.entry("护工护理", Industry.CARE),
            Map.entry("商场", Industry.RETAIL),
            Map.entry("房产中介", Industry.REAL_ESTATE_AGENCY),
            Map.entry("保安", Industry.SECURITY),
            Map.entry("物业服务", Industry.PROPERTY_SERVICES),
            Map.entry("餐饮", Industry.CATERING),
            Map.entry("建筑", Industry.CONSTRUCTION),
            Map.entry("制造", Industry.MANUFACTURING),
            Map.entry("其他", Industry.OTHER));

    static @Nullable EmployerKind kindOf(String text) {
        EmployerKind known = KINDS.get(text);
        return known != null ? known : named(EmployerKind.values(), text);
    }

    static @Nullable Industry industryOf(String text) {
        Industry known = INDUSTRIES.get(text);
        return known != null ? known : named(Industry.values(), text);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String text) {
        for (E value : values) {
            if (value.name().equals(text.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return null;
    }
}
