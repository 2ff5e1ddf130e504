@NullMarked
package org.xieyue;

import org.jspecify.annotations.NullMarked;
