/** Quotes held against attributions that people marked, and against hard cases of our own: marks that are missing, mixed, nested, or none. */
@NullMarked
package org.stemma.bench.quotes;

import org.jspecify.annotations.NullMarked;
