/** What passed between states, and others, over time: the events of stories as a ledger. */
@NullMarked
package org.stemma.relation;

import org.jspecify.annotations.NullMarked;
