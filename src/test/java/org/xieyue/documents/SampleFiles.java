package org.xieyue.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Small files of every kind, honest and hostile. */
final class SampleFiles {

    private static final String DOCX_TYPES =
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                    + "wordprocessingml.document.main+xml\"/></Types>";
    private static final String XLSX_TYPES =
            "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                    + "spreadsheetml.sheet.main+xml\"/></Types>";

    private SampleFiles() {}

    /** A one-page PDF with these further objects; {@code words} make its content unique. */
    static byte[] pdf(String words, String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n%" + words + "\n");
        pdf.append("1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
        pdf.append("2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        pdf.append("3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\n");
        for (String object : objects) {
            pdf.append(object).append('\n');
        }
        pdf.append("trailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An object stream that hides these objects from whoever reads only the surface. */
    static String objectStream(String dictionary, byte[] objects) {
        byte[] packed = deflated(objects);
        return "7 0 obj\n<< " + dictionary + " /Length " + packed.length + " >>\nstream\n"
                + new String(packed, StandardCharsets.ISO_8859_1) + "\nendstream\nendobj";
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    static byte[] docx() {
        return zip(Map.of("[Content_Types].xml", bytes(DOCX_TYPES), "word/document.xml", bytes("<w:document/>")));
    }

    static byte[] xlsx() {
        return zip(Map.of("[Content_Types].xml", bytes(XLSX_TYPES), "xl/workbook.xml", bytes("<workbook/>")));
    }

    static byte[] docxWith(String entry, byte[] content) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", bytes(DOCX_TYPES));
        entries.put("word/document.xml", bytes("<w:document/>"));
        entries.put(entry, content);
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Left half red, right half blue. */
    static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** The JPEG with an EXIF block: this orientation, and a secret that stands for the place of the shot. */
    static byte[] withExif(byte[] jpeg, int orientation, String secret) {
        byte[] note = (secret + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        tiff.writeBytes(new byte[] {'M', 'M', 0, 42, 0, 0, 0, 8, 0, 2});
        tiff.writeBytes(new byte[] {1, 0x0E, 0, 2, 0, 0, 0, (byte) note.length, 0, 0, 0, 38});
        tiff.writeBytes(new byte[] {1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        tiff.writeBytes(new byte[] {0, 0, 0, 0});
        tiff.writeBytes(note);
        int length = 2 + 6 + tiff.size();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(jpeg, 0, 2);
        whole.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
        whole.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        whole.writeBytes(tiff.toByteArray());
        whole.write(jpeg, 2, jpeg.length - 2);
        return whole.toByteArray();
    }
}
