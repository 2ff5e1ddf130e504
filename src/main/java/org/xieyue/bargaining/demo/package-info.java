/** The bargaining of Huaibei's ride-hailing drivers, as demo data. */
@NullMarked
package org.xieyue.bargaining.demo;

import org.jspecify.annotations.NullMarked;
