/** The demo profile's organisation, founded through the use cases. */
@NullMarked
package org.xieyue.members.demo;

import org.jspecify.annotations.NullMarked;
