/** Where ballots are kept and scrutinised, and the page where people vote. */
@NullMarked
package org.xieyue.ballots.ui;

import org.jspecify.annotations.NullMarked;
