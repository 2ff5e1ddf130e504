package org.xieyue.congress;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.xieyue.identity.AccountId;

/**
 * Somebody who has been elected in a ward, or is invited without a vote (列席).
 *
 * @param ward name of the ward; null for an observer
 * @param identity identity card or membership number, by which the same person is recognised; never stored
 * @param account with which the delegate signs in, if there is one
 * @param manager manager of the enterprise, or operator of a firm of the industry
 * @param from first day of the mandate; it ends with the term of the congress
 * @param election null for an observer
 */
public record NewDelegate(
        @Nullable String ward,
        String name,
        String identity,
        @Nullable AccountId account,
        boolean manager,
        boolean woman,
        boolean frontLine,
        LocalDate from,
        @Nullable WardVote election) {

    /** A vote of a ward: how many workers it has, how many took part, how many agreed. */
    public record WardVote(int workers, int voted, int inFavour) {}

    NewDelegate with(WardVote vote) {
        return new NewDelegate(ward, name, identity, account, manager, woman, frontLine, from, vote);
    }

    boolean votes() {
        return ward != null;
    }
}
