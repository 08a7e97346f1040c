/** Measures the names that the room language finds against sets of named entities. */
@NullMarked
package org.stemma.bench.names;

import org.jspecify.annotations.NullMarked;
