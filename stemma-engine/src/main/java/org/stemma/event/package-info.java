/** Who did what to whom, when and where? */
@NullMarked
package org.stemma.event;

import org.jspecify.annotations.NullMarked;
