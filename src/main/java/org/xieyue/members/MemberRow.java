package org.xieyue.members;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.UnionId;

/** A member in one line; the identification number is masked. */
public record MemberRow(
        MemberId id,
        UnionId union,
        String unionName,
        @Nullable String number,
        String name,
        String maskedNationalId,
        @Nullable String employer,
        @Nullable String occupation,
        @Nullable LocalDate joinedOn) {}
