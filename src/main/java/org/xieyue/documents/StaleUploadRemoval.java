package org.xieyue.documents;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.xieyue.clock.BusinessClock;

/** Throws away staged files that never became part of a case, and contents that nobody refers to. */
@Component
class StaleUploadRemoval {

    private static final Logger LOG = LoggerFactory.getLogger(StaleUploadRemoval.class);
    static final Duration KEPT = StageUpload.KEPT;

    private final Documents documents;
    private final BusinessClock clock;

    StaleUploadRemoval(Documents documents, BusinessClock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Transactional
    void removeStale() {
        int removed = documents.removeStagedBefore(clock.now().minus(KEPT));
        documents.removeOrphans();
        if (removed > 0) {
            LOG.info("Removed {} uploads that were never handed in", removed);
        }
    }
}
