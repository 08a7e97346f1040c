/** Are places found and placed? Three public sets, as Gritta, Pilehvar and Collier (2020) measure them. */
@NullMarked
package org.stemma.bench.geo;

import org.jspecify.annotations.NullMarked;
