/** Where process administrators see what is published, hand in changed files, and publish those of a colleague. */
@NamedInterface("ui")
@NullMarked
package org.xieyue.processes.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
