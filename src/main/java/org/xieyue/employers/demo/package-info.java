/** The demo profile's employers, registered through the use cases. */
@NullMarked
package org.xieyue.employers.demo;

import org.jspecify.annotations.NullMarked;
