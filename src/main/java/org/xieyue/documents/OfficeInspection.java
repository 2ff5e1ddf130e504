package org.xieyue.documents;

import static org.xieyue.documents.FileInspection.refused;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xieyue.shared.Answer;

/**
 * Recognises Word and Excel files by their list of content types. Unpacks every entry once, with limits on their number and
 * size, and refuses macros, active content and entries that only one of the two zip directories knows.
 */
final class OfficeInspection {

    private static final Logger LOG = LoggerFactory.getLogger(OfficeInspection.class);
    private static final int MOST_ENTRIES = 2_000;
    private static final long LARGEST_EXPANDED = 100L * 1024 * 1024;
    private static final int LARGEST_TYPE_LIST = 1024 * 1024;
    private static final String TYPE_LIST = "[Content_Types].xml";
    private static final String WORD = "wordprocessingml.document.main+xml";
    private static final String EXCEL = "spreadsheetml.sheet.main+xml";
    private static final Set<String> ACTIVE = Set.of(
            "macroenabled", "vbaproject", "activex", "oleobject", "application/x-msdownload", "attachedtoolbars");

    private final String shown;
    private final byte[] content;
    private final Set<String> entries = new HashSet<>();
    private @Nullable String typeList;
    private long expanded;

    private OfficeInspection(String shown, byte[] content) {
        this.shown = shown;
        this.content = content;
    }

    static Answer<CheckedFile> inspect(String shown, byte[] content) {
        try {
            return new OfficeInspection(shown, content).inspect();
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.debug("Refused a damaged zip file", damaged);
            return refused("documents.damaged", shown);
        }
    }

    private Answer<CheckedFile> inspect() throws IOException {
        String obstacle = unpack();
        if (obstacle != null) {
            return refused(obstacle, shown);
        }
        String types = typeList;
        if (types == null) {
            return refused("documents.type", shown);
        }
        if (!centralNames().equals(Optional.of(entries))) {
            return refused("documents.damaged", shown);
        }
        String lower = (types + " " + String.join(" ", entries)).toLowerCase(Locale.ROOT);
        Optional<String> active =
                ACTIVE.stream().filter(lower::contains).sorted().findFirst();
        if (active.isPresent()) {
            return refused("documents.active", shown, active.get());
        }
        if (types.contains(WORD) == types.contains(EXCEL)) {
            return refused("documents.type", shown);
        }
        return Answer.done(new CheckedFile(types.contains(WORD) ? FileType.DOCX : FileType.XLSX, content, null));
    }

    private @Nullable String unpack() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null) {
                String name = entry.getName();
                if (!entries.add(name) || name.contains("..") || name.startsWith("/") || name.contains("\\")) {
                    return "documents.damaged";
                }
                if (entries.size() > MOST_ENTRIES || !readWithinLimit(zip, name)) {
                    return "documents.bomb";
                }
                entry = zip.getNextEntry();
            }
        }
        return null;
    }

    private boolean readWithinLimit(InputStream entry, String name) throws IOException {
        if (name.equals(TYPE_LIST)) {
            byte[] list = entry.readNBytes(LARGEST_TYPE_LIST);
            expanded += list.length;
            typeList = new String(list, StandardCharsets.UTF_8);
        }
        byte[] buffer = new byte[64 * 1024];
        int read = entry.read(buffer);
        while (read >= 0) {
            expanded += read;
            if (expanded > LARGEST_EXPANDED) {
                return false;
            }
            read = entry.read(buffer);
        }
        return true;
    }

    /** The names in the central directory, which is what an office program reads; empty when there is none. */
    private Optional<Set<String>> centralNames() {
        ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = content.length - 22;
        while (end >= 0 && zip.getInt(end) != 0x06054b50) {
            end--;
        }
        if (end < 0) {
            return Optional.empty();
        }
        Set<String> names = new HashSet<>();
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        int position = zip.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (position < 0 || position + 46 > end || zip.getInt(position) != 0x02014b50) {
                return Optional.empty();
            }
            int name = Short.toUnsignedInt(zip.getShort(position + 28));
            int extra = Short.toUnsignedInt(zip.getShort(position + 30));
            int comment = Short.toUnsignedInt(zip.getShort(position + 32));
            if (position + 46 + name > end) {
                return Optional.empty();
            }
            names.add(new String(content, position + 46, name, StandardCharsets.UTF_8));
            position += 46 + name + extra + comment;
        }
        return Optional.of(names);
    }
}
