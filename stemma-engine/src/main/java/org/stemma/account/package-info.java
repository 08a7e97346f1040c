/** The page of a story, as a record. */
@NullMarked
package org.stemma.account;

import org.jspecify.annotations.NullMarked;
