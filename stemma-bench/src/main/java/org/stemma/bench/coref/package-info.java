/** Which mentions speak of one thing: the measures of coreference, and the evaluation of entities by them. */
@NullMarked
package org.stemma.bench.coref;

import org.jspecify.annotations.NullMarked;
