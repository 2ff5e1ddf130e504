/** The process spring-campaign: its contract, forms and steps. */
@NullMarked
package org.xieyue.campaigns.process;

import org.jspecify.annotations.NullMarked;
