/** How drawn services reach the use cases: forms as they were drawn, steps, what an applicant may do. */
@NullMarked
package org.xieyue.services.process;

import org.jspecify.annotations.NullMarked;
