/** Statements and claims measured against pairs judged by reading. */
@NullMarked
package org.stemma.bench.claims;

import org.jspecify.annotations.NullMarked;
