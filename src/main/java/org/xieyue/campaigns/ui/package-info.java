/** Campaigns on the screen: list, board with drill-down, plan. */
@NullMarked
package org.xieyue.campaigns.ui;

import org.jspecify.annotations.NullMarked;
