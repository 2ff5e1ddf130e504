package org.xieyue.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;

/**
 * A campaign to be prepared.
 *
 * @param union the federation that leads it; its area is that of the federation
 * @param midwayOn day of the check half-way
 */
public record NewCampaign(
        UnionId union, String title, LocalDate from, LocalDate until, LocalDate midwayOn, List<Industry> industries) {

    public NewCampaign {
        industries = List.copyOf(industries);
    }
}
