package org.xieyue.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xieyue.audit.AuditFinding.BrokenLink;
import org.xieyue.audit.AuditFinding.Fault;
import org.xieyue.audit.StoredChain.Sealed;

/** Walks the chain from its first link and stops at the first that does not hold. */
@Component
class ChainVerification {

    private static final int AT_ONCE = 5_000;

    private final StoredChain chain;

    ChainVerification(StoredChain chain) {
        this.chain = chain;
    }

    /** A head noted at an earlier verification. */
    record NotedHead(long sequence, String hash) {}

    AuditFinding verify(@Nullable NotedHead noted) {
        Link before = Link.ORIGIN;
        boolean notedSeen = noted == null || noted.sequence() == 0;
        List<Sealed> page = chain.after(0, AT_ONCE);
        while (!page.isEmpty()) {
            for (Sealed sealed : page) {
                Fault fault = faultOf(sealed, before);
                if (fault != null) {
                    return broken(before, sealed.link(), fault);
                }
                before = sealed.link();
                if (noted != null && noted.sequence() == before.sequence()) {
                    if (!noted.hash().equalsIgnoreCase(before.fingerprint())) {
                        return broken(before, before, Fault.NOTED_HEAD_MISSING);
                    }
                    notedSeen = true;
                }
            }
            page = chain.after(before.sequence(), AT_ONCE);
        }
        if (!notedSeen) {
            return broken(
                    before, new Link(before.sequence() + 1, 0, before.hash(), before.hash()), Fault.NOTED_HEAD_MISSING);
        }
        Optional<Long> stranger = chain.firstStranger();
        BrokenLink foreign =
                stranger.map(id -> new BrokenLink(0, id, Fault.ENTRY_FOREIGN)).orElse(null);
        return new AuditFinding(before.sequence(), before.fingerprint(), chain.waiting(), foreign);
    }

    private static @Nullable Fault faultOf(Sealed sealed, Link before) {
        Link link = sealed.link();
        if (link.sequence() != before.sequence() + 1) {
            return Fault.LINKS_MISSING;
        }
        if (!link.follows(before)) {
            return Fault.NOT_CONNECTED;
        }
        AuditEntry entry = sealed.entry();
        if (entry == null) {
            return Fault.ENTRY_MISSING;
        }
        return link.seals(entry) ? null : Fault.ENTRY_CHANGED;
    }

    private AuditFinding broken(Link before, Link at, Fault fault) {
        return new AuditFinding(
                before.sequence(),
                before.fingerprint(),
                chain.waiting(),
                new BrokenLink(at.sequence(), at.entryId(), fault));
    }
}
