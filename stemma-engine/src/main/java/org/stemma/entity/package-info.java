/** Who and what is spoken of, under which names? */
@NullMarked
package org.stemma.entity;

import org.jspecify.annotations.NullMarked;
