/** My messages, and the board with the public notices. */
@NullMarked
package org.xieyue.notices.ui;

import org.jspecify.annotations.NullMarked;
