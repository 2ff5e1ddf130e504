package org.xieyue.disclosures;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.audit.AuditTrail;
import org.xieyue.clock.BusinessClock;
import org.xieyue.documents.CaseDocuments;
import org.xieyue.documents.MarkedCopies;
import org.xieyue.identity.Account;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.Accounts;
import org.xieyue.identity.Permission;
import org.xieyue.identity.Permit;
import org.xieyue.parties.Side;
import org.xieyue.shared.CaseId;
import org.xieyue.shared.NotFound;
import org.xieyue.shared.UseCase;

/** Named representatives read the pack. Every copy bears the reader's name and the time, and every opening is written down. */
@UseCase
public class ReadDataPack {

    private static final int MOST_OPENINGS = 200;
    private static final String PDF = "application/pdf";

    private final Disclosures disclosures;
    private final NamedReader named;
    private final MarkedCopies copies;
    private final Accounts accounts;
    private final BusinessClock clock;
    private final AuditTrail trail;

    ReadDataPack(
            Disclosures disclosures,
            NamedReader named,
            MarkedCopies copies,
            Accounts accounts,
            BusinessClock clock,
            AuditTrail trail) {
        this.disclosures = disclosures;
        this.named = named;
        this.copies = copies;
        this.accounts = accounts;
        this.clock = clock;
        this.trail = trail;
    }

    @Permit(Permission.BARGAIN)
    @Transactional(readOnly = true)
    public DataPack pack(CaseId caseId) {
        NamedReader.Reader reader = named.require(caseId);
        List<AskedItem> items = disclosures.items(caseId);
        if (items.isEmpty()) {
            throw new NotFound();
        }
        List<KeptFile> files = disclosures.files(caseId);
        Map<UUID, String> names = files.stream().collect(Collectors.toMap(KeptFile::id, KeptFile::name));
        return new DataPack(
                items.stream().map(item -> item(item, files)).toList(),
                reader.side() == Side.EMPLOYERS,
                disclosures.openings(caseId, MOST_OPENINGS).stream()
                        .map(one -> new DataPack.Opening(
                                one.file(), names.getOrDefault(one.file(), ""), name(one.by()), one.at()))
                        .toList());
    }

    private DataPack.Item item(AskedItem item, List<KeptFile> files) {
        List<DataPack.File> given = files.stream()
                .filter(file -> file.item().equals(item.id()))
                .map(file -> new DataPack.File(
                        file.id(), file.name(), file.bytes(), String.valueOf(name(file.addedBy())), file.addedAt()))
                .toList();
        boolean overdue = given.isEmpty() && item.kind() == null && item.dueOn().isBefore(clock.today());
        return new DataPack.Item(
                item.id(), item.position(), item.what(), item.dueOn(), item.kind(), item.answer(), overdue, given);
    }

    private @Nullable String name(AccountId account) {
        return accounts.find(account).map(Account::name).orElse(null);
    }

    /** A copy for this reader, as PDF. */
    @Permit(Permission.BARGAIN)
    public CaseDocuments.Content open(CaseId caseId, UUID file) {
        NamedReader.Reader reader = named.require(caseId);
        KeptFile kept = disclosures.file(caseId, file).orElseThrow(NotFound::new);
        String words = reader.name() + " "
                + clock.time()
                        .toLocalDateTime()
                        .withSecond(0)
                        .withNano(0)
                        .toString()
                        .replace('T', ' ');
        CaseDocuments.Content content =
                new CaseDocuments.Content(kept.name(), kept.mediaType(), disclosures.content(caseId, file));
        byte[] copy = copies.mark(content, words)
                .orElseThrow(() -> new IllegalStateException("The file " + file + " cannot be marked"));
        disclosures.opened(file, reader.account(), clock.now());
        trail.record("disclosure.opened", "case", caseId.toString(), Map.of("file", file.toString()));
        return new CaseDocuments.Content(pdfName(kept.name()), PDF, copy);
    }

    private static String pdfName(String name) {
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ".pdf";
    }
}
