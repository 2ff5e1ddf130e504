/** The inbox, the dossier, the forms of tasks and the pages on which people apply. */
@NullMarked
package org.xieyue.tasks.ui;

import org.jspecify.annotations.NullMarked;
