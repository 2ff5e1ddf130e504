/** Screens of those who keep and check the money that leaves. */
@NullMarked
package org.xieyue.payments.ui;

import org.jspecify.annotations.NullMarked;
