package org.stemma.clean;

import org.stemma.news.Role;

/** The traits of all lines of a page on which all but the line model have had their say. */
final class LineTraits {
    private LineTraits() {}

    /** By line and trait. */
    static byte[][] of(ScrapePage page) {
        byte[][] traits = new byte[page.size()][LineTrait.values().length];
        int title = -1;
        for (int i = 0; i < traits.length; i++) {
            LineShape.read(page.piece(i), traits[i]);
            title = title < 0 && page.piece(i).is(Role.TITLE) ? i : title;
        }
        LinePlace.read(page, traits, BodyZone.find(page, title + 1), title);
        return traits;
    }
}
