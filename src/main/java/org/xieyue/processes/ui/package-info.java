/** Where process administrators see what is published, hand in changed files, and publish those of a colleague. */
@NullMarked
package org.xieyue.processes.ui;

import org.jspecify.annotations.NullMarked;
