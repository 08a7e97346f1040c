/** What was given to us? Files, folders, standard input and JSON Lines become captures; nothing is lost. */
@NullMarked
package org.stemma.intake;

import org.jspecify.annotations.NullMarked;
