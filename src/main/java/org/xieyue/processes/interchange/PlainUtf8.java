package org.xieyue.processes.interchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML in another encoding as UTF-8: pages, comparison and drawing board read every file so. What cannot be read in the
 * encoding that it names stays as it is, and is refused for that.
 */
public final class PlainUtf8 {

    private static final int LONGEST_DECLARATION = 200;
    private static final Pattern DECLARED =
            Pattern.compile("^(<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"'])([A-Za-z][A-Za-z0-9._-]{0,40})([\"'])");

    private PlainUtf8() {}

    public static byte[] of(byte[] content) {
        return charset(content)
                .flatMap(charset -> read(content, charset))
                .map(PlainUtf8::declared)
                .orElse(content);
    }

    /** Empty for what is plain UTF-8 already, or in no encoding that we know. */
    private static Optional<Charset> charset(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFE, 0xFF)
                || startsWith(content, 0xFF, 0xFE)
                || startsWith(content, 0x00, '<')
                || startsWith(content, '<', 0x00)) {
            return Optional.of(
                    startsWith(content, '<', 0x00) || startsWith(content, 0xFF, 0xFE)
                            ? StandardCharsets.UTF_16LE
                            : StandardCharsets.UTF_16BE);
        }
        String head =
                new String(content, 0, Math.min(content.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(head);
        if (!declared.find() || declared.group(2).equalsIgnoreCase("UTF-8")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(declared.group(2)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(byte[] content, Charset charset) {
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException | UnsupportedOperationException notInIt) {
            return Optional.empty();
        }
    }

    private static byte[] declared(String text) {
        Matcher declared = DECLARED.matcher(text);
        String said = declared.find()
                ? declared.group(1) + "UTF-8" + declared.group(3) + text.substring(declared.end())
                : text;
        return said.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
