/** How well are quotes found where marks are missing, mixed, nested or no marks at all? Our own hard cases. */
@NullMarked
package org.stemma.bench.quotes;

import org.jspecify.annotations.NullMarked;
