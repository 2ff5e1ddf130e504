package org.xieyue.convalescence;

import java.util.List;

/**
 * What a voucher (疗休养券) is good for. The first and last day of its trip are those on which it is valid; the share of the trip is
 * the value of the whole voucher.
 *
 * @param days how many it pays for
 * @param bases where it counts, besides the trip's own base
 */
public record VoucherTerms(int days, List<BaseId> bases) {

    public VoucherTerms {
        bases = List.copyOf(bases);
    }
}
