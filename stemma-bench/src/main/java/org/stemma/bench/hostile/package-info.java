/** Pages and texts made to slow a reader down. */
@org.jspecify.annotations.NullMarked
package org.stemma.bench.hostile;
