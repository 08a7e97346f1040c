/** Which articles tell of the same affair? */
@NullMarked
package org.stemma.story;

import org.jspecify.annotations.NullMarked;
