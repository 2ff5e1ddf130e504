package org.xieyue.hardship;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;
import org.xieyue.identity.UnionId;
import org.xieyue.needs.GivenRow;
import org.xieyue.payments.Payments;
import org.xieyue.shared.Yuan;

/**
 * What may be shown of a case to whoever may see it: people masked, income and illness left out.
 *
 * @param amount what the county settled, or what the rules allow; null before the check
 * @param missing items to repair, with their reasons
 * @param furtherReviews how many agreed once more to what the county has agreed to
 * @param refusalReason as proposed or decided in this round; null if nobody has
 * @param given for the same needs of the household this year, by whichever union and programme
 * @param account into which the aid is paid, masked; null while none is named
 */
public record AidFile(
        UnionId union,
        AccountId contact,
        boolean onBehalf,
        List<Person> people,
        String work,
        Assets assets,
        AidAsked asked,
        List<PaperItem> documentsNeeded,
        Map<PaperItem, String> missing,
        @Nullable Assessment assessment,
        @Nullable Yuan amount,
        @Nullable ApprovalTier tier,
        int signatures,
        Committee committee,
        boolean noticeConsent,
        int furtherReviews,
        @Nullable String refusalReason,
        Payments.@Nullable KnownAccount account,
        List<GivenRow> given) {

    /** A person of the household, masked; the applicant comes first. */
    public record Person(String name, String nationalId, String relation) {}

    public record Committee(int asked, int agreeing, int against) {}
}
