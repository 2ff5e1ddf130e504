package org.xieyue.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Packs a spreadsheet again. Its writer puts the sizes behind each entry as 64-bit numbers without the extra field that
 * announces them. Who reads by the directory at the end, as office programs do, never looks there; who reads from the front,
 * as {@link java.util.zip.ZipInputStream} and so the inspection of files, expects 32 bits and takes the file for damaged.
 * Packed by the JDK the same sheets can be read both ways, so that an exported or filed table can be uploaded again.
 */
final class SizedZip {

    private SizedZip() {}

    static byte[] packed(byte[] workbook) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Path file = Files.createTempFile("table", ".xlsx");
            try {
                Files.write(file, workbook);
                pack(file, out);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void pack(Path file, OutputStream target) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            ZipOutputStream out = new ZipOutputStream(target);
            for (ZipEntry entry : entries) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = zip.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
            out.finish();
        }
    }
}
