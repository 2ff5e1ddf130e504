package org.xieyue.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are accepted. What a file is, is told by its content, never by its name. */
enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    boolean isNamedBy(String otherExtension) {
        String lower = otherExtension.toLowerCase(Locale.ROOT);
        return lower.equals(extension) || (this == JPEG && lower.equals("jpeg"));
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }
}
