/** Spans, offsets, aligned texts and ids. Imports only the JDK. */
@NullMarked
package org.stemma.text;

import org.jspecify.annotations.NullMarked;
