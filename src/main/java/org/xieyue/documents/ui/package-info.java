/** Files go out to browsers as attachments. */
@NullMarked
package org.xieyue.documents.ui;

import org.jspecify.annotations.NullMarked;
