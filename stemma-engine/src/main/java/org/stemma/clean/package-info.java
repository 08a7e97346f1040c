/** What of it is the article? Captures become articles whose every block has a role. */
@NullMarked
package org.stemma.clean;

import org.jspecify.annotations.NullMarked;
