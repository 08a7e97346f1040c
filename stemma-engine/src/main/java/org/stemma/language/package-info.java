/** What do the sentences say? Articles become analyses. */
@NullMarked
package org.stemma.language;

import org.jspecify.annotations.NullMarked;
