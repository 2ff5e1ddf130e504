package org.xieyue.disclosures;

import java.time.Instant;
import java.util.UUID;
import org.xieyue.identity.AccountId;

/** A file without its content. */
record KeptFile(UUID id, UUID item, String name, String mediaType, int bytes, AccountId addedBy, Instant addedAt) {}
