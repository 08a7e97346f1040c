/** The only writer: captures, articles and what was found in them, in SQLite with a Lucene index beside it. */
@NullMarked
package org.stemma.store;

import org.jspecify.annotations.NullMarked;
