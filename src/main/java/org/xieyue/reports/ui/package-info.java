/** Screens of the reports. */
@NullMarked
package org.xieyue.reports.ui;

import org.jspecify.annotations.NullMarked;
