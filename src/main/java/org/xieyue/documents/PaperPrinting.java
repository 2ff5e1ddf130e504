package org.xieyue.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xieyue.shared.OutOfOrder;

/**
 * XHTML to PDF/A4 with an embedded Chinese font. The renderer prints nothing at all for a glyph that the font lacks, so every
 * character is looked up first. One paper at a time: the font is shared.
 */
@Component
class PaperPrinting {

    private static final String FAMILY = "Noto Sans SC";
    private static final String FILE = "fonts/NotoSansSC-Regular.ttf";
    private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

    private static final Pattern FILE_ID = Pattern.compile("/ID ?\\[<[0-9a-f]{32}><[0-9a-f]{32}>\\]");
    private static final Pattern WRITTEN_AT = Pattern.compile("\\(D:\\d{14}Z\\)");
    private static final Pattern FONT_PART = Pattern.compile("/[A-Z]{6}\\+NotoSansSC");

    private static final class Typeface {
        static final BaseFont FONT = load();
        static final ITextFontResolver RESOLVER = resolver();

        private static ITextFontResolver resolver() {
            ITextFontResolver resolver = new ITextFontResolver();
            resolver.addFont(FONT, FILE, FAMILY);
            return resolver;
        }

        private static BaseFont load() {
            try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
                return BaseFont.createFont(
                        FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
            } catch (IOException | DocumentException failure) {
                throw new IllegalStateException("The font for papers cannot be read", failure);
            }
        }
    }

    Set<String> unprintable(String text) {
        Set<String> missing = new LinkedHashSet<>();
        text.codePoints()
                .filter(character -> !Character.isWhitespace(character))
                .filter(character -> !Typeface.FONT.charExists(character))
                .forEach(character -> missing.add(Character.toString(character)));
        return missing;
    }

    synchronized byte[] print(String title, String xhtml) {
        org.w3c.dom.Document page = PaperContent.parse(title, xhtml);
        page.getElementsByTagName("body")
                .item(0)
                .getTextContent()
                .codePoints()
                .filter(character -> !Character.isWhitespace(character) && !Typeface.FONT.charExists(character))
                .findFirst()
                .ifPresent(missing -> {
                    throw new OutOfOrder("DOCUMENTS-3", "字体缺少此字，不能出具文书", title, String.format("U+%04X", missing));
                });
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        ITextOutputDevice device = new ITextOutputDevice(DOTS_PER_POINT);
        ITextRenderer renderer = new ITextRenderer(
                DOTS_PER_POINT, DOTS_PER_PIXEL, device, new NothingFetched(device), Typeface.RESOLVER);
        renderer.setDocument(page, null);
        // without packed objects: older readers open it, and what varies can be found
        renderer.setPDFVersion("1.4");
        renderer.setCompressionEnabled(false);
        renderer.layout();
        renderer.createPDF(pdf);
        return reproducible(pdf.toByteArray(), xhtml);
    }

    /**
     * The writer puts the time of day and random names into a file. They are replaced by others of the same length that
     * follow from the content, so that the same paper is the same file.
     */
    private static byte[] reproducible(byte[] pdf, String xhtml) {
        String digits = ContentHash.of(xhtml.getBytes(StandardCharsets.UTF_8)).toString();
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        text = FILE_ID.matcher(text)
                .replaceAll("/ID [<" + digits.substring(0, 32) + "><" + digits.substring(0, 32) + ">]");
        text = WRITTEN_AT.matcher(text).replaceAll("(D:20000101000000Z)");
        text = FONT_PART.matcher(text).replaceAll("/XIEYUE+NotoSansSC");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A paper is complete in itself: no picture, style sheet or font is ever fetched for it. */
    private static final class NothingFetched extends ITextUserAgent {
        private static final String RENDERERS_OWN_STYLE =
                String.valueOf(ITextRenderer.class.getResource("/resources/css/XhtmlNamespaceHandler.css"));

        NothingFetched(ITextOutputDevice device) {
            super(device, DOTS_PER_PIXEL);
        }

        @Override
        protected @Nullable InputStream resolveAndOpenStream(@Nullable String uri) {
            if (RENDERERS_OWN_STYLE.equals(uri)) {
                return super.resolveAndOpenStream(uri);
            }
            throw new UncheckedIOException(new IOException("Papers fetch nothing: " + uri));
        }
    }

    static String read(String resource) {
        try (InputStream file = new ClassPathResource(resource).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
