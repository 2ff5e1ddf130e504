package org.xieyue.shared;

import java.util.Set;

/** Personal data as others may see it: enough to recognise what one knows already, too little to learn it. */
public final class Mask {

    private static final Set<String> DOUBLE_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "闾丘", "子车", "亓官", "司寇", "令狐",
            "呼延", "西门", "东郭", "拓跋", "轩辕", "百里", "东门", "左丘", "梁丘", "第五");

    private Mask() {}

    /** The family name, and 某 for each further character: {@code 张三丰} becomes {@code 张某某}. */
    public static String name(String name) {
        String plain = name.strip();
        int family = plain.length() > 2 && DOUBLE_SURNAMES.contains(plain.substring(0, 2)) ? 2 : 1;
        StringBuilder masked = new StringBuilder();
        int position = 0;
        for (int character : plain.codePoints().toArray()) {
            if (position++ < family || character == '·') {
                masked.appendCodePoint(character);
            } else {
                masked.append('某');
            }
        }
        return masked.toString();
    }

    /** The first six characters (region) and the last four: {@code 340602********421X}. */
    public static String nationalId(String number) {
        return keep(number, 6, 4);
    }

    /** The last four digits: {@code ************4321}. */
    public static String bankCard(String number) {
        return keep(number, 0, 4);
    }

    /** The first three and the last four digits: {@code 138****5678}. */
    public static String phone(String number) {
        return keep(number, 3, 4);
    }

    /** A text that is too short to hide anything in is hidden as a whole. */
    private static String keep(String text, int first, int last) {
        String plain = text.strip();
        int hidden = plain.length() - first - last;
        if (hidden < 4) {
            return "*".repeat(plain.length());
        }
        return plain.substring(0, first) + "*".repeat(hidden) + plain.substring(plain.length() - last);
    }
}
