/** What people read of a hardship case. */
@NullMarked
package org.xieyue.hardship.ui;

import org.jspecify.annotations.NullMarked;
