/** How well is lineage found? Texts with a known history of edits, the figures, and other methods beside ours. */
@NullMarked
package org.stemma.bench.reuse;

import org.jspecify.annotations.NullMarked;
