package org.xieyue.documents;

import java.text.Normalizer;

/** A file name that is safe to show, to store and to send: no path, no control or direction characters, true extension. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    /** As given, for sentences about a file that is refused: cleaned, but with the extension that it claims. */
    static String shown(String given) {
        String cleaned = clean(given);
        return cleaned.isEmpty() ? "?" : cut(cleaned);
    }

    static String of(String given, FileType type) {
        String cleaned = clean(given);
        int dot = cleaned.lastIndexOf('.');
        String base = cleaned;
        if (dot >= 0 && type.isNamedBy(cleaned.substring(dot + 1))) {
            base = cleaned.substring(0, dot);
        }
        base = cut(base.strip());
        return (base.isEmpty() ? "document" : base) + "." + type.extension();
    }

    private static String clean(String given) {
        String normal = Normalizer.normalize(given, Normalizer.Form.NFC);
        String last = normal.substring(Math.max(normal.lastIndexOf('/'), normal.lastIndexOf('\\')) + 1);
        StringBuilder cleaned = new StringBuilder();
        last.codePoints().filter(FileName::isHarmless).forEach(cleaned::appendCodePoint);
        return cleaned.toString()
                .replaceAll("\\s+", " ")
                .replaceAll("^[. ]+", "")
                .strip();
    }

    private static boolean isHarmless(int character) {
        int kind = Character.getType(character);
        return kind != Character.CONTROL
                && kind != Character.FORMAT
                && kind != Character.SURROGATE
                && kind != Character.PRIVATE_USE
                && kind != Character.UNASSIGNED
                && "<>:\"|?*%".indexOf(character) < 0;
    }

    private static String cut(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }
}
