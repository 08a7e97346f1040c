/** How good is it? Evaluations against public data and the sample, with floors that fail the build. */
@NullMarked
package org.stemma.bench;

import org.jspecify.annotations.NullMarked;
