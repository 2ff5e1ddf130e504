package org.xieyue.negotiation;

import java.util.Optional;
import org.xieyue.shared.CaseId;

/** SPI: how long the talks of a case have run and may still run, told by the journey that holds them and keeps their clocks. */
public interface TalksTime {

    /** Empty for a table that belongs to no talks. */
    Optional<TableView.Talks> of(CaseId caseId);
}
