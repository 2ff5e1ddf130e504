/** What people read of a case of a drawn service. */
@NullMarked
package org.xieyue.services.ui;

import org.jspecify.annotations.NullMarked;
