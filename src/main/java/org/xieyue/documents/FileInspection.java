package org.xieyue.documents;

import org.apache.tika.Tika;
import org.springframework.stereotype.Component;
import org.xieyue.shared.Answer;
import org.xieyue.shared.Refusal;

/** Lets a file in or says why not: size, type by content, nothing that acts by itself, nothing that unpacks to a flood. */
@Component
class FileInspection {

    static final int LARGEST_MIB = 10;
    static final int LARGEST = LARGEST_MIB * 1024 * 1024;

    private final Tika tika = new Tika();
    private final ImageReencoding images = new ImageReencoding();

    Answer<CheckedFile> inspect(String fileName, byte[] content) {
        String shown = FileName.shown(fileName);
        if (content.length == 0) {
            return refused("documents.empty", shown);
        }
        if (content.length > LARGEST) {
            return refused("documents.too-large", shown, LARGEST_MIB);
        }
        return switch (tika.detect(content)) {
            case "application/pdf" -> PdfInspection.inspect(shown, content);
            case "image/jpeg" -> images.reencode(FileType.JPEG, shown, content);
            case "image/png" -> images.reencode(FileType.PNG, shown, content);
            case "application/zip", "application/x-tika-ooxml" -> OfficeInspection.inspect(shown, content);
            default -> refused("documents.type", shown);
        };
    }

    static Answer<CheckedFile> refused(String code, Object... args) {
        return Answer.refused(Refusal.ofField("file", code, args));
    }
}
