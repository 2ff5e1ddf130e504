package org.xieyue.agreements;

import java.util.OptionalInt;

/** Numbers as contracts write them: 十二, 一百零五, 12, １２. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] POWERS = {"", "十", "百", "千"};
    private static final int[] POWERS_OF_TEN = {1, 10, 100, 1_000};

    private ChineseNumber() {}

    /** Up to 99,999,999; empty for anything that is no number. */
    static OptionalInt parse(String text) {
        String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
                .replace('〇', '零')
                .replace('两', '二');
        if (plain.matches("\\d{1,8}")) {
            return OptionalInt.of(Integer.parseInt(plain));
        }
        if (plain.isEmpty() || !plain.matches("[零一二三四五六七八九十百千万]+")) {
            return OptionalInt.empty();
        }
        int whole = 0;
        int section = 0;
        int digit = 0;
        for (int at = 0; at < plain.length(); at++) {
            char sign = plain.charAt(at);
            int value = DIGITS.indexOf(sign);
            if (value >= 0) {
                digit = value;
                continue;
            }
            if (sign == '万') {
                whole = (section + digit) * 10_000;
                section = 0;
            } else {
                int power = sign == '十' ? 10 : sign == '百' ? 100 : 1_000;
                section += Math.max(digit, digit == 0 && power == 10 ? 1 : digit) * power;
            }
            digit = 0;
        }
        return OptionalInt.of(whole + section + digit);
    }

    /** 1 to 9999. */
    static String write(int number) {
        StringBuilder text = new StringBuilder();
        boolean gap = false;
        for (int power = 3; power >= 0; power--) {
            int digit = number / POWERS_OF_TEN[power] % 10;
            if (digit == 0) {
                gap = !text.isEmpty();
                continue;
            }
            if (gap) {
                text.append('零');
                gap = false;
            }
            boolean ten = text.isEmpty() && power == 1 && digit == 1;
            text.append(ten ? "" : DIGITS.substring(digit, digit + 1)).append(POWERS[power]);
        }
        return text.toString();
    }
}
