/** The bargaining of Huaibei's workers, as demo data; campaigns of the demo let the same people bargain. */
@NamedInterface("demo")
@NullMarked
package org.xieyue.bargaining.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
