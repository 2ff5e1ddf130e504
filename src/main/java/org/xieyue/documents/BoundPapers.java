package org.xieyue.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.openpdf.text.Image;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfCopy;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.identity.Account;
import org.xieyue.identity.CurrentUser;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;

/** Pages one after the other. */
@Component
class BoundPapers implements PaperBinding {

    private static final float MARGIN = 36;

    private final Documents documents;
    private final CurrentUser currentUser;
    private final BusinessClock clock;
    private final AuditTrail trail;

    BoundPapers(Documents documents, CurrentUser currentUser, BusinessClock clock, AuditTrail trail) {
        this.documents = documents;
        this.currentUser = currentUser;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentId bind(CaseId caseId, String kind, String fileName, List<DocumentId> papers) {
        byte[] pdf = bound(papers.stream().map(id -> paper(caseId, id)).toList());
        ContentHash hash = ContentHash.of(pdf);
        Optional<Document> before = documents.same(caseId, null, kind, hash);
        if (before.isPresent()) {
            return before.get().id();
        }
        documents.keep(hash, new CheckedFile(FileType.PDF, pdf, null));
        Document document = new Document(
                new DocumentId(UUID.randomUUID()),
                caseId,
                hash,
                kind,
                FileName.of(fileName, FileType.PDF),
                pdf.length,
                null,
                null,
                currentUser.person().map(Account::id).orElse(null),
                clock.now());
        documents.add(document);
        trail.record(
                "document.bound",
                "case",
                caseId.toString(),
                Map.of("document", document.id().toString(), "kind", kind, "papers", String.valueOf(papers.size())));
        return document.id();
    }

    private Document paper(CaseId caseId, DocumentId id) {
        return documents
                .find(id)
                .filter(found -> caseId.equals(found.caseId()) && found.audience() == null)
                .orElseThrow(NotFound::new);
    }

    private byte[] bound(List<Document> papers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.openpdf.text.Document pages = new org.openpdf.text.Document();
                PdfCopy copy = new PdfCopy(pages, bytes)) {
            pages.open();
            for (Document paper : papers) {
                byte[] content = documents.content(paper.hash());
                if (!add(content, copy)) {
                    trail.record("document.notBound", "document", paper.id().toString(), Map.of());
                }
            }
            pages.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static boolean add(byte[] content, PdfCopy copy) throws IOException {
        return switch (type(content)) {
            case PDF -> copy(content, copy);
            case PICTURE -> copy(page(content), copy);
            case OTHER -> false;
        };
    }

    private enum Kind {
        PDF,
        PICTURE,
        OTHER
    }

    private static Kind type(byte[] content) {
        if (content.length > 4 && content[0] == '%' && content[1] == 'P') {
            return Kind.PDF;
        }
        boolean png = content.length > 4 && content[0] == (byte) 0x89 && content[1] == 'P';
        boolean jpeg = content.length > 4 && content[0] == (byte) 0xff && content[1] == (byte) 0xd8;
        return png || jpeg ? Kind.PICTURE : Kind.OTHER;
    }

    /** False for a file that its author has locked or that is damaged: it is left out. */
    private static boolean copy(byte[] pdf, PdfCopy copy) throws IOException {
        Optional<PdfReader> opened = open(pdf);
        if (opened.isEmpty()) {
            return false;
        }
        try (PdfReader reader = opened.get()) {
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                copy.addPage(copy.getImportedPage(reader, page));
            }
            copy.freeReader(reader);
        }
        return true;
    }

    private static Optional<PdfReader> open(byte[] pdf) {
        try {
            return Optional.of(new PdfReader(pdf));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static byte[] page(byte[] picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.openpdf.text.Document page =
                new org.openpdf.text.Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN)) {
            PdfWriter.getInstance(page, bytes);
            page.open();
            Image image = Image.getInstance(picture);
            image.scaleToFit(PageSize.A4.getWidth() - 2 * MARGIN, PageSize.A4.getHeight() - 2 * MARGIN);
            page.add(image);
        }
        return bytes.toByteArray();
    }
}
