/** How well are sentences parted? Our own hard cases and treebanked news. */
@NullMarked
package org.stemma.bench.sentences;

import org.jspecify.annotations.NullMarked;
