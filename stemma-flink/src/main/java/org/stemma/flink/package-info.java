/**
 * The same stage functions on Apache Flink, with sources and sinks passed in. A shell for now: see
 * {@code docs/decisions/0004-flink-is-a-shell-for-now.md}.
 */
@NullMarked
package org.stemma.flink;

import org.jspecify.annotations.NullMarked;
