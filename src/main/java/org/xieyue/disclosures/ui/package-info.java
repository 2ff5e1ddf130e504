/** The data pack on the screen of representatives. */
@NullMarked
package org.xieyue.disclosures.ui;

import org.jspecify.annotations.NullMarked;
