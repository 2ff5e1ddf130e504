package org.xieyue.payments;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.Yuan;

/** @param preparers who drafted and who froze it */
record PaymentBatch(
        PaymentBatchId id,
        long serial,
        UnionId union,
        int year,
        String template,
        BatchState state,
        int items,
        Yuan total,
        @Nullable String frozenHash,
        @Nullable String fileHash,
        @Nullable String returnHash,
        Set<AccountId> preparers,
        Instant draftedAt,
        UUID command) {

    PaymentBatch {
        preparers = Set.copyOf(preparers);
    }

    /** As the bank's files name it. */
    String number() {
        return "ZF%d-%06d".formatted(year, serial);
    }

    String requireFrozenHash() {
        if (frozenHash == null) {
            throw new IllegalStateException("Not frozen: " + id);
        }
        return frozenHash;
    }

    /** A digest of everything that two people sign. */
    static String digest(String number, List<BatchItem> items) {
        StringBuilder signed = new StringBuilder(number);
        for (BatchItem item : items) {
            signed.append('\n')
                    .append(item.position())
                    .append('|')
                    .append(item.caseId())
                    .append('|')
                    .append(item.instalment())
                    .append('|')
                    .append(item.amount().fen())
                    .append('|')
                    .append(item.name())
                    .append('|')
                    .append(item.number())
                    .append('|')
                    .append(item.bank())
                    .append('|')
                    .append(item.approvedHash());
        }
        return Digests.of(signed.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
