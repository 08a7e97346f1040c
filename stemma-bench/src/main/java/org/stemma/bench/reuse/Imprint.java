package org.stemma.bench.reuse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Source;
import org.stemma.news.Stamp;

/**
 * What stands around a body.
 *
 * @param credit a line that names a source, null for none
 * @param credited the source it names
 * @param picture whose picture is shown, empty for none
 * @param notes what the site prints below the text
 */
record Imprint(
        String title,
        Source outlet,
        String byline,
        @Nullable Stamp published,
        @Nullable String credit,
        @Nullable Source credited,
        String picture,
        List<String> notes) {
    Imprint {
        notes = List.copyOf(notes);
    }

    Imprint crediting(String line, Source source) {
        return new Imprint(title, outlet, byline, published, line, source, picture, notes);
    }

    Imprint noting(List<String> more) {
        List<String> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Imprint(title, outlet, byline, published, credit, credited, picture, all);
    }
}
