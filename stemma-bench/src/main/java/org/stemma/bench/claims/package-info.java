/** Statements and claims measured against pairs judged by hand. */
@NullMarked
package org.stemma.bench.claims;

import org.jspecify.annotations.NullMarked;
