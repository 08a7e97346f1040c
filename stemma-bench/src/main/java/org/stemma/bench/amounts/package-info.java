/** How well are amounts read? Our own hard cases, re3d's marked amounts, and specifications of other recognisers if given. */
@NullMarked
package org.stemma.bench.amounts;

import org.jspecify.annotations.NullMarked;
