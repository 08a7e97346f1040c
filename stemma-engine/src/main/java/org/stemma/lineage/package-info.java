/** Who copied whom? Articles become a family tree with origins. */
@NullMarked
package org.stemma.lineage;

import org.jspecify.annotations.NullMarked;
