package org.stemma.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.stemma.news.Passage;
import org.stemma.news.Quote;
import org.stemma.news.When;

/** To whom, on what occasion and when something was said, and who passed it on, in a few words for a list. */
final class Circumstances {
    private static final Pattern MARKUP = Pattern.compile("<[^<>]{0,1000}>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private Circumstances() {}

    /** As the first version that tells any tells them; empty if none does. */
    static String of(List<Quote.Version> versions) {
        return versions.stream()
                .map(Circumstances::of)
                .filter(told -> !told.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String of(Quote.Version version) {
        List<String> told = new ArrayList<>();
        Quote.Setting setting = version.setting();
        Passage addressee = setting.addressee();
        Passage occasion = setting.occasion();
        When when = setting.when();
        if (addressee != null) {
            told.add("to " + plain(addressee));
        }
        if (occasion != null) {
            told.add(lowered(plain(occasion)));
        }
        if (when != null) {
            told.add(when.value());
        }
        // who is credited for the whole article stands among its sources
        version.chain().stream()
                .filter(relay ->
                        relay.passage().span().overlaps(version.passage().span()))
                .filter(relay -> addressee == null || !relay.passage().span().overlaps(addressee.span()))
                .forEach(relay -> told.add("through " + relay.name()));
        return String.join(", ", told);
    }

    private static String plain(Passage passage) {
        String text = MARKUP.matcher(passage.quote()).replaceAll("");
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** "In a statement" opened its sentence. */
    private static String lowered(String phrase) {
        boolean word = phrase.length() > 1 && Character.isLowerCase(phrase.charAt(1));
        return word ? Character.toLowerCase(phrase.charAt(0)) + phrase.substring(1) : phrase;
    }
}
