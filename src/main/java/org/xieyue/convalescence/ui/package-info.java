/** What members, officers and leaders see of trips. */
@NullMarked
package org.xieyue.convalescence.ui;

import org.jspecify.annotations.NullMarked;
