/** Quotes held against attributions that people marked. */
@NullMarked
package org.stemma.bench.quotes;

import org.jspecify.annotations.NullMarked;
