/** Where administrators look after dated parameters. */
@NullMarked
package org.xieyue.jurisdictions.ui;

import org.jspecify.annotations.NullMarked;
