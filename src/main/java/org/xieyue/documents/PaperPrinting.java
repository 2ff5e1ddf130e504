package org.xieyue.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.DocumentException;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
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
    private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

    private static final class Typeface {
        static final BaseFont FONT = load();

        private static BaseFont load() {
            try (InputStream file = new ClassPathResource("fonts/NotoSansSC-Regular.ttf").getInputStream()) {
                return BaseFont.createFont(
                        "NotoSansSC-Regular.ttf",
                        BaseFont.IDENTITY_H,
                        BaseFont.EMBEDDED,
                        true,
                        file.readAllBytes(),
                        null);
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
                    throw new OutOfOrder("DOCUMENTS-3", "字体缺少此字,不能出具文书", title, String.format("U+%04X", missing));
                });
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        ITextOutputDevice device = new ITextOutputDevice(DOTS_PER_POINT);
        ITextRenderer renderer = new ITextRenderer(DOTS_PER_POINT, DOTS_PER_PIXEL, device, new NothingFetched(device));
        renderer.getFontResolver().addFont(Typeface.FONT, "NotoSansSC-Regular.ttf", FAMILY);
        renderer.setDocument(page, null);
        renderer.layout();
        renderer.createPDF(pdf);
        return pdf.toByteArray();
    }

    /** A paper is complete in itself: no picture, style sheet or font is ever fetched for it. */
    private static final class NothingFetched extends ITextUserAgent {
        NothingFetched(ITextOutputDevice device) {
            super(device, DOTS_PER_PIXEL);
        }

        @Override
        protected InputStream resolveAndOpenStream(@Nullable String uri) {
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
