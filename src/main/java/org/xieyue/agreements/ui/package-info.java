/** What people see of agreements: the register, a contract with its versions, the public page. */
@NullMarked
package org.xieyue.agreements.ui;

import org.jspecify.annotations.NullMarked;
