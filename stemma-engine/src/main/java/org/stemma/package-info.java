/** Stemma: many reports in, one sourced account out. The facade {@link org.stemma.Stemma} is the whole pipeline on one page. */
@NullMarked
package org.stemma;

import org.jspecify.annotations.NullMarked;
