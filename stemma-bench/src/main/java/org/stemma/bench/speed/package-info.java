/** How fast the page cleaner is, as a ratio to parsers and extractors run beside it. */
@org.jspecify.annotations.NullMarked
package org.stemma.bench.speed;
