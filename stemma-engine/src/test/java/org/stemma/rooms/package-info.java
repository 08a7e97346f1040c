/** Tests that see the rooms from outside, and the tools that they share. */
@NullMarked
package org.stemma.rooms;

import org.jspecify.annotations.NullMarked;
