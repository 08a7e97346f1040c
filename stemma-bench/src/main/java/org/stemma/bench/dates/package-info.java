/** Times held against public sets with known answers. */
@NullMarked
package org.stemma.bench.dates;

import org.jspecify.annotations.NullMarked;
