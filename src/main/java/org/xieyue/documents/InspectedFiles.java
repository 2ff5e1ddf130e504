package org.xieyue.documents;

import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xieyue.shared.Answer;
import org.xieyue.shared.CaseId;

@Component
class InspectedFiles implements SafeFiles {

    private final FileInspection inspection;
    private final Documents documents;

    InspectedFiles(FileInspection inspection, Documents documents) {
        this.inspection = inspection;
        this.documents = documents;
    }

    @Override
    public Answer<CaseDocuments.Content> inspect(String fileName, byte[] content) {
        return inspection
                .inspect(fileName, content)
                .map(file -> new CaseDocuments.Content(
                        FileName.of(fileName, file.type()), file.type().mediaType(), file.bytes()));
    }

    @Override
    public Optional<CaseDocuments.Content> find(CaseId caseId, String sha256) {
        ContentHash hash = new ContentHash(HexFormat.of().parseHex(sha256));
        return documents
                .withContent(caseId, hash)
                .map(found -> new CaseDocuments.Content(
                        found.document().fileName(), found.mediaType(), documents.content(hash)));
    }
}
