package org.xieyue.processes.interchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.xieyue.processes.check.DiagramCheck;

/** All files of a process in one, as a zip archive without folders. */
public final class Bundle {

    public static final String SUFFIX = ".zip";

    private static final int MOST_FILES = 20;

    private Bundle() {}

    /** The same files give the same bytes. */
    public static byte[] of(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /**
     * The files by their name without folders; empty for what is no such archive, holds too many files, one twice or one
     * that is larger than a file may be. Never unpacks more than that.
     */
    public static Optional<Map<String, byte[]>> files(byte[] archive) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.isDirectory()) {
                    continue;
                }
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                byte[] content = zip.readNBytes(DiagramCheck.LARGEST_BYTES + 1);
                if (content.length > DiagramCheck.LARGEST_BYTES
                        || files.size() == MOST_FILES
                        || files.put(name, content) != null) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }
}
