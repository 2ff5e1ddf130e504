@NullMarked
package org.xieyue.identity.ui;

import org.jspecify.annotations.NullMarked;
