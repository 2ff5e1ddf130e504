/**
 * From a draft that is handed in to cases that run on it: who decides with what in view, when it begins, which running cases
 * follow and how they come back.
 */
@NullMarked
package org.xieyue.processes.moves;

import org.jspecify.annotations.NullMarked;
