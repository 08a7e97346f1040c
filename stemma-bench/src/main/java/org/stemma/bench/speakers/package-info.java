/** Whether those who are told to have said something did: speakers and the confidence in them, held against three truths. */
@NullMarked
package org.stemma.bench.speakers;

import org.jspecify.annotations.NullMarked;
