package org.xieyue.members;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static xieyue.schema.Tables.MEMBER;
import static xieyue.schema.Tables.TRADE_UNION;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.xieyue.identity.UnionId;
import org.xieyue.secrets.FieldCipher;
import org.xieyue.shared.Mask;
import org.xieyue.shared.Page;

@Repository
class Members {

    private static final String NATIONAL_ID = "member.national_id";

    private final DSLContext sql;
    private final FieldCipher cipher;

    Members(DSLContext sql, FieldCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    Page<MemberRow> page(List<UUID> scope, String text, @Nullable String after, int limit) {
        List<MemberRow> rows = sql.select(
                        MEMBER.ID,
                        MEMBER.UNION_ID,
                        TRADE_UNION.NAME,
                        MEMBER.NUMBER,
                        MEMBER.NAME,
                        MEMBER.NATIONAL_ID,
                        MEMBER.EMPLOYER,
                        MEMBER.OCCUPATION,
                        MEMBER.JOINED_ON)
                .from(MEMBER)
                .join(TRADE_UNION)
                .on(TRADE_UNION.ID.eq(MEMBER.UNION_ID))
                .where(MEMBER.UNION_ID.in(scope), matching(text), afterKey(after))
                .orderBy(MEMBER.NAME, MEMBER.ID)
                .limit(limit + 1)
                .fetch(found -> new MemberRow(
                        new MemberId(found.get(MEMBER.ID)),
                        new UnionId(found.get(MEMBER.UNION_ID)),
                        found.get(TRADE_UNION.NAME),
                        found.get(MEMBER.NUMBER),
                        found.get(MEMBER.NAME),
                        Mask.nationalId(cipher.open(NATIONAL_ID, found.get(MEMBER.NATIONAL_ID))),
                        found.get(MEMBER.EMPLOYER),
                        found.get(MEMBER.OCCUPATION),
                        found.get(MEMBER.JOINED_ON)));
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        MemberRow last = rows.get(limit - 1);
        return new Page<>(rows.subList(0, limit), last.id() + " " + last.name());
    }

    private Condition matching(String text) {
        if (text.isEmpty()) {
            return trueCondition();
        }
        if (NationalId.flawOf(text).isEmpty()) {
            return MEMBER.NATIONAL_ID_PRINT.eq(cipher.fingerprint(new NationalId(text).value()));
        }
        return MEMBER.SEARCH_TEXT.contains(text.toLowerCase(Locale.ROOT)).or(MEMBER.NUMBER.eq(text));
    }

    private static Condition afterKey(@Nullable String after) {
        if (after == null) {
            return trueCondition();
        }
        int blank = after.indexOf(' ');
        UUID id = UUID.fromString(after.substring(0, blank));
        return row(MEMBER.NAME, MEMBER.ID).gt(Objects.requireNonNull(after.substring(blank + 1)), id);
    }
}
