/** Tables as files: what people upload from a spreadsheet, read row by row, and what they take away. */
@NullMarked
@ApplicationModule(
        displayName = "Table files",
        allowedDependencies = {})
package org.xieyue.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
