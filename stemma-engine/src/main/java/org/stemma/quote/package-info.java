/** Who said what? */
@NullMarked
package org.stemma.quote;

import org.jspecify.annotations.NullMarked;
