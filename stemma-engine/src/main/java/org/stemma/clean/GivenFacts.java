package org.stemma.clean;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Capture.Given;
import org.stemma.news.Source;
import org.stemma.news.Stamp;
import org.stemma.news.When;

/** What a feed or a JSON line says beside the text. */
final class GivenFacts {

    private GivenFacts() {}

    /** The publication date given, null if none is or it cannot be read. */
    static @Nullable Stamp published(Given given) {
        String value = given.published();
        if (value == null) {
            return null;
        }
        Optional<When> when = WrittenDate.first(value).map(WrittenDate::when);
        return when.map(w -> new Stamp(value, w, Stamp.Basis.GIVEN, null, "given with the text"))
                .orElse(null);
    }

    static @Nullable Source outlet(Given given) {
        String name = given.outlet();
        return name == null || name.isBlank()
                ? null
                : NewsSources.LEXICON.named(name).orElse(new Source(name.strip(), Source.Kind.OUTLET, null));
    }
}
