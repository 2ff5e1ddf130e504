/** Screens for those who keep or check the money. */
@NullMarked
package org.xieyue.funds.ui;

import org.jspecify.annotations.NullMarked;
