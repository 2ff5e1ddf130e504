package org.xieyue.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.openpdf.text.Document;
import org.openpdf.text.DocumentException;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Copies of files for one reader: a PDF with the same words, such as name and time, across every page. */
@Component
public class MarkedCopies {

    private static final Logger LOG = LoggerFactory.getLogger(MarkedCopies.class);
    private static final String FONT_FILE = "fonts/NotoSansSC-Regular.ttf";
    private static final String PDF = "application/pdf";
    private static final float SIZE = 18;
    private static final float APART = 160;
    private static final float SLANT = 30;
    private static final float OPACITY = 0.4f;
    private static final char UNKNOWN = '□';

    private static final class Typeface {
        static final BaseFont FONT = load();

        private static BaseFont load() {
            try (InputStream file = new ClassPathResource(FONT_FILE).getInputStream()) {
                return BaseFont.createFont(
                        FONT_FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, file.readAllBytes(), null);
            } catch (IOException | DocumentException failure) {
                throw new IllegalStateException("The font for marks cannot be read", failure);
            }
        }
    }

    /** A picture becomes a page; empty for a file that cannot carry words, or that cannot be read. One at a time: the font is shared. */
    public synchronized Optional<byte[]> mark(CaseDocuments.Content file, String words) {
        try {
            if (file.mediaType().equals(PDF)) {
                return Optional.of(stamped(file.bytes(), words));
            }
            return file.mediaType().startsWith("image/")
                    ? Optional.of(stamped(page(file.bytes()), words))
                    : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            // readers of PDF answer malformed input with all kinds of exceptions
            LOG.debug("A file cannot be marked", unreadable);
            return Optional.empty();
        }
    }

    private static byte[] page(byte[] picture) throws IOException {
        Image image = Image.getInstance(picture);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Document document = new Document(new Rectangle(image.getWidth(), image.getHeight()), 0, 0, 0, 0);
        PdfWriter.getInstance(document, out);
        document.open();
        image.setAbsolutePosition(0, 0);
        document.add(image);
        document.close();
        return out.toByteArray();
    }

    private static byte[] stamped(byte[] pdf, String words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfReader reader = new PdfReader(pdf);
        PdfStamper stamper = new PdfStamper(reader, out);
        String shown = printable(words);
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            mark(stamper.getOverContent(page), reader.getPageSizeWithRotation(page), shown);
        }
        stamper.close();
        reader.close();
        return out.toByteArray();
    }

    private static void mark(PdfContentByte over, Rectangle page, String words) {
        float size = Math.max(SIZE, page.getWidth() / 40);
        float apart = APART * size / SIZE;
        PdfGState faint = new PdfGState();
        faint.setFillOpacity(OPACITY);
        over.saveState();
        over.setGState(faint);
        over.setGrayFill(0.5f);
        over.beginText();
        over.setFontAndSize(Typeface.FONT, size);
        for (float y = apart / 2; y < page.getHeight() + apart; y += apart) {
            over.showTextAligned(Element.ALIGN_CENTER, words, page.getWidth() / 2, y, SLANT);
        }
        over.endText();
        over.restoreState();
    }

    private static String printable(String words) {
        StringBuilder shown = new StringBuilder();
        words.codePoints()
                .forEach(one -> shown.appendCodePoint(
                        Character.isWhitespace(one) ? ' ' : Typeface.FONT.charExists(one) ? one : UNKNOWN));
        return shown.toString();
    }
}
