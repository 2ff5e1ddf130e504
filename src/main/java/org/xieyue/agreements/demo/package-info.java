/** Agreements of the demonstration. */
@NullMarked
package org.xieyue.agreements.demo;

import org.jspecify.annotations.NullMarked;
