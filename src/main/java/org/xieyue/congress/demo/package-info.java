/** Congresses of the demo profile: one that has decided, one that meets today, one in preparation. */
@NullMarked
package org.xieyue.congress.demo;

import org.jspecify.annotations.NullMarked;
