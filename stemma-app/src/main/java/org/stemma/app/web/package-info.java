/**
 * What does an analyst keep open all day? Pages over the store, rendered here, with htmx for what changes in place.
 *
 * <p>To add a page:
 *
 * <ol>
 *   <li>Write a record of what it shows: {@code record PlacePage(…) implements View}, whose {@link View#template} is {@code "place.jte"}.
 *   <li>Write {@code src/main/jte/place.jte} with {@code @param PlacePage page} and {@code @param Frame frame}, its content within
 *       {@code @template.layout(…)}. Templates are classes of this package and are checked with it. Text of sources stands in {@code <bdi>} or in
 *       an element with {@code dir="auto"}; jte escapes it, {@link Legible} shows what is invisible in it.
 *   <li>Write a method {@code PlacePage show(Visit visit)} in a small class over {@link Shelves}; add its line to the table in {@link Routes}
 *       and, if readers look for it, to {@link Frame#PLACES}. Unknown things are thrown as Helidon's {@code NotFoundException}.
 *   <li>Points at passages: {@code @template.pointers(…)}, with an element of class {@code shown} behind them, in which they open. States:
 *       {@code @template.badge(…)}. Passages from anywhere in the store: {@link Citations} and {@code @template.cites(…)}. What changes in place is the same page again, of which htmx takes a part ({@code hx-select}).
 *   <li>No inline style or script: the policy of {@link Guard} forbids them. A change is a POST, which {@link Guard} refuses to other sites.
 * </ol>
 */
@NullMarked
package org.stemma.app.web;

import org.jspecify.annotations.NullMarked;
