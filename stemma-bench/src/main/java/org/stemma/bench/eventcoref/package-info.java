/** Which words tell one event: held against ECB+. */
@NullMarked
package org.stemma.bench.eventcoref;

import org.jspecify.annotations.NullMarked;
