/** The trail on screen. */
@NullMarked
package org.xieyue.audit.ui;

import org.jspecify.annotations.NullMarked;
