/** Screens for the register of members and its import. */
@NullMarked
package org.xieyue.members.ui;

import org.jspecify.annotations.NullMarked;
