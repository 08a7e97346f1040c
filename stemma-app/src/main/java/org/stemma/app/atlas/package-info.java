/** Where does it happen? The places of a story, and maps of them. */
@NullMarked
package org.stemma.app.atlas;

import org.jspecify.annotations.NullMarked;
