/** What mends a finding of the check without anybody having to draw: pure functions from a file to a changed file. */
@NullMarked
package org.xieyue.processes.fix;

import org.jspecify.annotations.NullMarked;
