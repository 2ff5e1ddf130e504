/** The negotiation table on the screen. */
@NullMarked
package org.xieyue.negotiation.ui;

import org.jspecify.annotations.NullMarked;
