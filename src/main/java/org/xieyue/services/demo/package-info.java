/** A drawn service of the demo profile, made through the use cases. */
@NullMarked
package org.xieyue.services.demo;

import org.jspecify.annotations.NullMarked;
