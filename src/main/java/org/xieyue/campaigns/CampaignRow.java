package org.xieyue.campaigns;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xieyue.employers.Industry;
import org.xieyue.identity.UnionId;
import org.xieyue.shared.CaseId;

/**
 * A campaign as lists and pages show it.
 *
 * @param planHash of the frozen plan, by which everybody signs the same
 */
public record CampaignRow(
        CaseId id,
        UnionId union,
        String title,
        LocalDate from,
        LocalDate until,
        LocalDate midwayOn,
        List<Industry> industries,
        CampaignStage stage,
        @Nullable String planHash,
        @Nullable LocalDate countersignBy,
        String midwayNote,
        @Nullable LocalDate closedOn,
        @Nullable String reportedAs) {}
