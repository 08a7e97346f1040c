package org.stemma.bench.names;

import java.util.ArrayList;
import java.util.List;
import org.stemma.bench.PlainArticle;
import org.stemma.language.Language;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Sentence;

/** What the room language finds in a bare text: no page cleaner comes between; each line is a paragraph. */
final class NameReading {
    private NameReading() {}

    /** The names of a text, in order; facilities are places here. */
    static List<GoldName> names(Language language, GoldText text) {
        List<GoldName> names = new ArrayList<>();
        for (Sentence sentence :
                language.analyse(PlainArticle.of(text.id(), null, text.text())).sentences()) {
            for (Name name : sentence.names()) {
                EntityType type = name.type() == EntityType.FACILITY ? EntityType.PLACE : name.type();
                names.add(new GoldName(type, BareSpans.bare(text.text(), type, name.span())));
            }
        }
        return names;
    }
}
