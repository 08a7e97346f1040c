/** A planted violation. */
@NullMarked
package org.stemma.planted.clean;

import org.jspecify.annotations.NullMarked;
