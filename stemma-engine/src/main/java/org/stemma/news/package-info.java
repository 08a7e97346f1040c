/** The records that the rooms hand to one another. */
@NullMarked
package org.stemma.news;

import org.jspecify.annotations.NullMarked;
