/** Coding of events and the stories that tell them, against public sets. */
@NullMarked
package org.stemma.bench.events;

import org.jspecify.annotations.NullMarked;
