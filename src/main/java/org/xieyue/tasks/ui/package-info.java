/** The inbox, the dossier, the forms of tasks and the pages on which people apply. */
@NamedInterface("ui")
@NullMarked
package org.xieyue.tasks.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
