/**
 * What is handed in, and what becomes of it? {@link org.stemma.app.reading.Additions} takes it at the desk, as a {@link org.stemma.app.reading.Draft}
 * of which an {@link org.stemma.app.reading.Addition} tells; {@link org.stemma.app.reading.Reading} reads inputs for the command line too.
 */
@NullMarked
package org.stemma.app.reading;

import org.jspecify.annotations.NullMarked;
