/** What is asserted, by how many origins, and where do they differ? */
@NullMarked
package org.stemma.claim;

import org.jspecify.annotations.NullMarked;
