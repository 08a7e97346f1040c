/** How does the account look? The same record as terminal text, Markdown, HTML and JSON. */
@NullMarked
package org.stemma.app.export;

import org.jspecify.annotations.NullMarked;
