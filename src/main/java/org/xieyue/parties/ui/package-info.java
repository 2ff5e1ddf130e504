/** The page of the two sides of a case: who sits there, what is wrong with it, who leads; one for both sides. */
@NullMarked
package org.xieyue.parties.ui;

import org.jspecify.annotations.NullMarked;
