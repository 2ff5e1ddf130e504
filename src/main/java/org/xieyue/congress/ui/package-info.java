/** What people see of a worker congress: list, delegates, session, hall, check-in on the phone, proposals. */
@NullMarked
package org.xieyue.congress.ui;

import org.jspecify.annotations.NullMarked;
