/** The demo profile's spring campaign, through the use cases. */
@NullMarked
package org.xieyue.campaigns.demo;

import org.jspecify.annotations.NullMarked;
