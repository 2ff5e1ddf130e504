/** Plans and trips of the demo profile, made through the use cases. */
@NullMarked
package org.xieyue.convalescence.demo;

import org.jspecify.annotations.NullMarked;
