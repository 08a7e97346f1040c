@NullMarked
package org.stemma.bench.sentences;

import org.jspecify.annotations.NullMarked;
