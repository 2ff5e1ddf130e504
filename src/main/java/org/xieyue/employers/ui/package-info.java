/** The register of employers on the screen: list, page of one employer, import. */
@NullMarked
package org.xieyue.employers.ui;

import org.jspecify.annotations.NullMarked;
