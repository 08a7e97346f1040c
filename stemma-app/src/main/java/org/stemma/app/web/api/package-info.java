/**
 * What does a program ask? The same as the pages show, as JSON under {@code /api/v1}.
 *
 * <p>{@link org.stemma.app.web.api.Answers} is a function from a question to an answer and knows no server; {@link
 * org.stemma.app.web.api.Api} binds it to one. {@code openapi.json} describes every answer, and a test holds the answers to it.
 */
@NullMarked
package org.stemma.app.web.api;

import org.jspecify.annotations.NullMarked;
