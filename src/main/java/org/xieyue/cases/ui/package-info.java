/** Panels of the dossier: how a case stands, its facts, what happened, deadlines, the diagram. */
@NamedInterface("ui")
@NullMarked
package org.xieyue.cases.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
