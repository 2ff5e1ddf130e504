package org.xieyue.agreements;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest piece of a wording that a comparison replaces: a number with its unit, a date, a title in 《》, a clause
 * number, a Latin word; Chinese by character.
 *
 * @param text as written
 * @param substance what it says, whatever its width, blanks and thousands separators; empty for punctuation and blanks
 */
record Token(String text, String substance) {

    private static final String D = "[0-9０-９]";
    private static final String NUMBER =
            "(?:" + D + "{1,3}(?:," + D + "{3})+(?!" + D + ")|" + D + "+)(?:[.．]" + D + "+)?";
    private static final String CN = "[零〇一二三四五六七八九十百千万亿两]";
    private static final String UNIT =
            "(?:[万千百亿]{0,2}(?:元|圆|角|分钟|分|小时|时|秒钟|秒|个工作日|工作日|个百分点|个月|个小时|天|日|周|月|年|次|人次|人|名|件|单|公里|千米|米|吨|台|倍|岁|度|份|户|家|个)"
                    + "|[万亿]|[%％‰℃]|°C|km|kg|GB|MB|m²|h|min)";
    private static final String PER = "(?:[ 　]*[/／·][ 　]*" + UNIT + ")*";
    private static final String LATIN = "[A-Za-zＡ-Ｚａ-ｚÀ-ɏ]";
    private static final Pattern TOKENS = Pattern.compile(
            String.join(
                    "|",
                    "《[^《》\n]{1,80}(?:《[^《》\n]{1,80}》[^《》\n]{0,80})?》",
                    "第(?:" + CN + "+|" + D + "+)(?:条之" + CN + "+|[条款项章节编目])",
                    "[(（](?:" + CN + "{1,3}|" + D + "{1,2})[)）]",
                    "[12１２]" + D + "{3}年" + D + "{1,2}月(?:" + D + "{1,2}日)?",
                    "[一二]" + CN + "{3}年" + CN + "{1,2}月(?:" + CN + "{1,3}日)?",
                    "[12]" + D + "{3}([-/.])" + D + "{1,2}\\1" + D + "{1,2}(?!" + D + ")",
                    D + "{1,2}月" + D + "{1,2}日",
                    D + "{1,2}[:：]" + D + "{2}(?!" + D + ")",
                    CN + "+分之[ 　]*(?:" + NUMBER + "|" + CN + "+(?:点" + CN + "+)?)",
                    NUMBER + "(?:[ 　]*" + UNIT + PER + ")?",
                    CN + "+(?:点" + CN + "+)?(?:余|多)?" + UNIT + PER,
                    LATIN + "(?:[A-Za-zＡ-Ｚａ-ｚÀ-ɏ0-9０-９]|[-_.'’&+](?=[A-Za-z0-9]))*",
                    "\\s+",
                    "."),
            Pattern.DOTALL);
    private static final Pattern DIGIT_FOLLOWS = Pattern.compile("[ 　]*" + D + ".*", Pattern.DOTALL);
    private static final String MEANT = "%‰/*&@#§";

    static List<Token> of(String wording) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKENS.matcher(wording);
        while (matcher.find()) {
            tokens.add(new Token(matcher.group(), substance(matcher.group(), wording, matcher.end())));
        }
        return tokens;
    }

    /** What a wording says; two wordings with the same list differ in form only. */
    static List<String> substance(String wording) {
        return of(wording).stream()
                .map(Token::substance)
                .filter(said -> !said.isEmpty())
                .toList();
    }

    boolean isForm() {
        return substance.isEmpty();
    }

    private static String substance(String token, String wording, int end) {
        String plain = Normalizer.normalize(token, Normalizer.Form.NFKC);
        if (plain.codePointCount(0, plain.length()) == 1 && isForm(plain.codePointAt(0), wording, end)) {
            return "";
        }
        if (plain.isBlank()) {
            return "";
        }
        boolean counted = !plain.startsWith("《") && plain.chars().anyMatch(Character::isDigit);
        return counted ? plain.replaceAll("[\\s,]", "") : plain.replaceAll("\\s", "");
    }

    /** Punctuation and blanks, but not signs that stand for a word, nor the sign of a number. */
    private static boolean isForm(int sign, String wording, int end) {
        return switch (Character.getType(sign)) {
            case Character.DASH_PUNCTUATION ->
                !DIGIT_FOLLOWS
                        .matcher(wording.substring(end, Math.min(end + 3, wording.length())))
                        .matches();
            case Character.CONNECTOR_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            case Character.OTHER_PUNCTUATION -> MEANT.indexOf(sign) < 0;
            default -> false;
        };
    }
}
