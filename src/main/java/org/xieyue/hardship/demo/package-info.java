/** Hardship cases of the demo profile, in every state, made through the use cases. */
@NullMarked
package org.xieyue.hardship.demo;

import org.jspecify.annotations.NullMarked;
