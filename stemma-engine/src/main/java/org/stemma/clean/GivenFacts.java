package org.stemma.clean;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Block;
import org.stemma.news.Capture.Given;
import org.stemma.news.Role;
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

    /**
     * A line that says whose text it is: "© 2025 Name. All rights reserved". A name's words begin with capitals or figures, those that
     * join them aside, or it is a host's: "copyright issues related to" names nobody.
     */
    private static final Pattern OWNER =
            Pattern.compile("(?:©|(?i:\\(c\\)|copyright))\\s{0,2}(?:©\\s?)?(?:\\d{4}(?:[-–]\\d{2,4})?,?\\s)?(?i:by )?"
                    + "(?!(?i:all rights|alle rechte|tous droits|todos los derechos|tutti i diritti|todos os direitos)|\\d{4}\\b)"
                    + "(?<name>(?:(?:[\\p{Lu}\\p{Lo}\\d](?:[\\p{L}\\d&'’-]|\\.(?=\\p{L}))*+|[\\p{Ll}\\d-]++(?:\\.[\\p{Ll}\\d-]++)++|(?<=\\s)(?:of|the|and|for|de|del|la|le|les|der|die|das|des|und|et|y|e|van|di)(?=\\s))\\s?){1,5}?)"
                    + "(?:[.,;|]\\s|[.]?$|\\s(?i:all|ltd|inc|gmbh)\\b)");

    private static final Pattern TAIL = Pattern.compile("[\\s.,]{1,4}$");

    private static final Pattern LANGUAGE_TAG = Pattern.compile("(?<language>[A-Za-z]{2})(?:-[A-Za-z0-9]{1,8}){0,3}");

    /** The language that the response's head names, as ISO 639-1; null if it names none, several, or in no such tag. */
    static @Nullable String language(Given given) {
        String header = given.contentLanguage();
        Matcher tag = LANGUAGE_TAG.matcher(header == null ? "" : header.strip());
        return tag.matches() ? tag.group("language").toLowerCase(Locale.ROOT) : null;
    }

    /** Who published a text: as given with it, or else as its small print says. */
    static @Nullable Source outlet(Given given, List<Block> blocks) {
        Source named = outlet(given);
        return named != null
                ? named
                : blocks.stream()
                        .filter(b -> b.role() == Role.LEGAL || b.role() == Role.OTHER)
                        .map(b -> OWNER.matcher(b.text().text()))
                        .filter(Matcher::find)
                        .map(owner -> NewsSources.source(
                                TAIL.matcher(owner.group("name")).replaceFirst("")))
                        .findFirst()
                        .orElse(null);
    }

    static @Nullable Source outlet(Given given) {
        String name = given.outlet();
        return name == null || name.isBlank() ? null : NewsSources.source(name.strip());
    }
}
