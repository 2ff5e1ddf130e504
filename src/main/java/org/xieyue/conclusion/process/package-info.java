@NullMarked
package org.xieyue.conclusion.process;

import org.jspecify.annotations.NullMarked;
