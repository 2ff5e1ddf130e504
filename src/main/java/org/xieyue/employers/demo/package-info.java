/** The demo profile's employers, registered through the use cases; whoever shows something with them finds their codes here. */
@NamedInterface("demo")
@NullMarked
package org.xieyue.employers.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
