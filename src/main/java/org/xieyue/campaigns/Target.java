package org.xieyue.campaigns;

import org.xieyue.employers.Industry;

/** What a campaign wants to reach in one industry: offers, contracts in force, covered workers. */
public record Target(Industry industry, int offers, int contracts, int workers) {}
