package org.xieyue.convalescence;

import java.security.SecureRandom;
import java.util.Locale;

/** Codes of vouchers: sixteen signs of which none looks like another, 80 bits of chance. */
final class VoucherCode {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private VoucherCode() {}

    static String random() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return code.toString();
    }

    /** As somebody has typed or scanned it: small letters, blanks, missing lines and the address before it do not matter. */
    static String read(String given) {
        String code = given.substring(given.lastIndexOf('#') + 1).toUpperCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char sign = code.charAt(i);
            char meant = sign == 'O' ? '0' : sign == 'I' || sign == 'L' ? '1' : sign;
            if (SIGNS.indexOf(meant) >= 0) {
                plain.append(meant);
            }
        }
        return plain.toString();
    }
}
