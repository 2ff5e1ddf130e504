package org.xieyue.members;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.UnionId;
import org.xieyue.sheets.Columns;
import org.xieyue.sheets.TableFile.TableRow;

/** One line of a member file after reading: the values that are right, and what is wrong with the others. */
record MemberLine(
        int line,
        @Nullable UnionId union,
        @Nullable String number,
        @Nullable String name,
        @Nullable NationalId nationalId,
        @Nullable String phone,
        @Nullable String employer,
        @Nullable String occupation,
        @Nullable LocalDate joinedOn,
        List<String> flaws) {

    static final Columns COLUMNS = new Columns(
            Map.of(
                    "union", List.of("工会", "所属工会", "union"),
                    "number", List.of("会员编号", "会员号", "member number"),
                    "name", List.of("姓名", "name"),
                    "nationalId", List.of("证件号码", "身份证号", "身份证号码", "national id"),
                    "phone", List.of("手机", "手机号", "电话", "phone"),
                    "employer", List.of("单位", "工作单位", "平台企业", "employer"),
                    "occupation", List.of("职业", "工种", "occupation"),
                    "joinedOn", List.of("入会日期", "入会时间", "joined on")),
            Set.of("union", "name", "nationalId"),
            Set.of("joinedOn"),
            Set.of("nationalId"));

    private static final Pattern PHONE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern CHINESE_DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_TEXT = 100;

    /** Finds a union by the name or path that a file gives. */
    @FunctionalInterface
    interface UnionNames {
        /** All unions in scope of that name. */
        List<UnionId> called(String name);
    }

    static MemberLine of(TableRow row, UnionNames unions, LocalDate today) {
        List<String> flaws = new ArrayList<>();
        if (row.isBadlyEncoded()) {
            flaws.add("encoding");
        }
        MemberLine line = new MemberLine(
                row.line(),
                union(row.value("union"), unions, flaws),
                text(row.value("number"), "number", LONGEST_NAME, flaws),
                name(row.value("name"), flaws),
                nationalId(row, flaws),
                phone(row.value("phone"), flaws),
                text(row.value("employer"), "employer", LONGEST_TEXT, flaws),
                text(row.value("occupation"), "occupation", LONGEST_TEXT, flaws),
                date(row.value("joinedOn"), today, flaws),
                flaws);
        return line;
    }

    private static @Nullable UnionId union(String name, UnionNames unions, List<String> flaws) {
        if (name.isEmpty()) {
            flaws.add("unionMissing");
            return null;
        }
        List<UnionId> found = unions.called(name);
        if (found.size() == 1) {
            return found.getFirst();
        }
        flaws.add((found.isEmpty() ? "unionUnknown:" : "unionAmbiguous:") + name);
        return null;
    }

    private static @Nullable String name(String name, List<String> flaws) {
        if (name.isEmpty()) {
            flaws.add("nameMissing");
            return null;
        }
        return text(name, "name", LONGEST_NAME, flaws);
    }

    private static @Nullable NationalId nationalId(TableRow row, List<String> flaws) {
        String number = row.value("nationalId");
        if (number.isEmpty()) {
            flaws.add("nationalIdMissing");
            return null;
        }
        if (row.numericId()) {
            flaws.add("nationalIdAsNumber");
            return null;
        }
        NationalId.Flaw flaw = NationalId.flawOf(number).orElse(null);
        if (flaw != null) {
            flaws.add("nationalId." + flaw);
            return null;
        }
        return new NationalId(number);
    }

    private static @Nullable String phone(String phone, List<String> flaws) {
        if (phone.isEmpty()) {
            return null;
        }
        String digits = phone.replace(" ", "").replace("-", "");
        if (!PHONE.matcher(digits).matches()) {
            flaws.add("phone");
            return null;
        }
        return digits;
    }

    private static @Nullable String text(String value, String column, int longest, List<String> flaws) {
        if (value.length() > longest) {
            flaws.add("tooLong." + column + ":" + longest);
            return null;
        }
        if (value.chars().anyMatch(character -> character < ' ')) {
            flaws.add("controlCharacter." + column);
            return null;
        }
        return value.isEmpty() ? null : value;
    }

    private static @Nullable LocalDate date(String text, LocalDate today, List<String> flaws) {
        if (text.isEmpty()) {
            return null;
        }
        var parts = CHINESE_DATE.matcher(text);
        if (!parts.matches()) {
            flaws.add("date:" + text);
            return null;
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3)));
            if (date.isAfter(today)) {
                flaws.add("dateInFuture:" + text);
                return null;
            }
            return date;
        } catch (DateTimeException notADate) {
            flaws.add("date:" + text);
            return null;
        }
    }
}
