package org.stemma.app.web;

/** What a page, or a part of one, shows. */
interface View {
    /** The template that shows it, with parameters {@code page}, this view, and {@code frame}. */
    String template();
}
