package org.xieyue.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Chains new entries. Writers do not wait for each other that way, and every entry gets its place within moments of its
 * commit, in the order of commits as far as one can tell.
 */
@Component
class AuditSealer {

    private static final int AT_ONCE = 5_000;

    private final StoredChain chain;
    private final TransactionTemplate transaction;

    AuditSealer(StoredChain chain, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Seals all that waits, unless another node is at it. Answers how many entries were sealed. */
    int seal() {
        int sealed = 0;
        int last;
        do {
            last = sealSome();
            sealed += last;
        } while (last == AT_ONCE);
        return sealed;
    }

    private int sealSome() {
        Integer sealed = transaction.execute(status -> {
            if (!chain.lock()) {
                return 0;
            }
            Link head = chain.head();
            List<Link> links = new ArrayList<>();
            for (Map.Entry<Long, AuditEntry> entry : chain.takeUnsealed(AT_ONCE).entrySet()) {
                head = head.next(entry.getKey(), entry.getValue());
                links.add(head);
            }
            if (!links.isEmpty()) {
                chain.add(links);
            }
            return links.size();
        });
        return sealed == null ? 0 : sealed;
    }
}
