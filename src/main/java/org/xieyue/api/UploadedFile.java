package org.xieyue.api;

import java.io.IOException;
import org.springframework.web.multipart.MultipartFile;
import org.xieyue.documents.ContentHash;

/** A file that came with a request, under the name that its sender gave it. */
record UploadedFile(String name, byte[] content) {

    static UploadedFile of(MultipartFile file) throws IOException {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        PlainText.check("file", name);
        return new UploadedFile(name, file.getBytes());
    }

    /** By which a repeated command is recognised as the same. */
    String hash() {
        return ContentHash.of(content).toString();
    }
}
