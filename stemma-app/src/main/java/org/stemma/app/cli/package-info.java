/** The commands of {@code ./stemma}: what a person types, and what a shell pipe reads. */
@NullMarked
package org.stemma.app.cli;

import org.jspecify.annotations.NullMarked;
