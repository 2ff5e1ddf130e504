/** Congresses of the demo profile: one that decides and meets today, one in preparation; others' drafts are voted here. */
@NamedInterface("demo")
@NullMarked
package org.xieyue.congress.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
