/** The models behind {@link org.stemma.language.model.Parser}: what each says of the words of one sentence. */
@NullMarked
package org.stemma.language.model;

import org.jspecify.annotations.NullMarked;
