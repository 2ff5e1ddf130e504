package org.xieyue.funds;

import java.util.Map;
import org.xieyue.shared.Label;

/** SPI: what beside the shipped processes budget lines may be for, by process key. */
public interface FundedPurposes {

    Map<String, Label> purposes();
}
