/** What did readers correct, and what becomes of the stories then? Its door is {@link org.stemma.app.revision.Revision}. */
@NullMarked
package org.stemma.app.revision;

import org.jspecify.annotations.NullMarked;
