/** What people see of a conclusion: its facts in the dossier, and handing in papers for the filing. */
@NullMarked
package org.xieyue.conclusion.ui;

import org.jspecify.annotations.NullMarked;
