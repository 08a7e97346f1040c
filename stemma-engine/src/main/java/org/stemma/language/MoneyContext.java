package org.stemma.language;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.news.Article;
import org.stemma.news.Credit;
import org.stemma.news.Source;

/**
 * Which of several currencies of one name an article means. It says so itself where it names one in full ("Egyptian pounds", "yuan"
 * beside ¥); else an outlet means that of its country, told by the end of its host's name, unless an agency stands behind the text,
 * which writes for all the world.
 */
final class MoneyContext {
    /** Nothing is known of the text. */
    static final MoneyContext NONE = new MoneyContext(Map.of());

    /** Names that several states share, with the currency that a bare name most often means. */
    private static final Map<String, String> SHARED = Map.of(
            "dollar",
            "USD",
            "pound",
            "GBP",
            "rupee",
            "INR",
            "peso",
            "MXN",
            "dinar",
            "IQD",
            "rial",
            "IRR",
            "riyal",
            "SAR",
            "lira",
            "TRY",
            "shilling",
            "KES",
            "franc",
            "CHF");

    private static final Map<String, Map<String, String>> AT_HOME = Map.of(
            "USD",
            Map.of("au", "AUD", "ca", "CAD", "nz", "NZD", "sg", "SGD", "hk", "HKD", "tw", "TWD", "jm", "JMD"),
            "INR",
            Map.of("pk", "PKR", "lk", "LKR", "np", "NPR", "mu", "MUR"),
            "MXN",
            Map.of("ph", "PHP", "ar", "ARS", "cl", "CLP", "co", "COP"),
            "GBP",
            Map.of("eg", "EGP", "lb", "LBP", "sy", "SYP", "sd", "SDG"),
            "JPY",
            Map.of("cn", "CNY"));

    private static final Set<String> YUAN = Set.of("yuan", "renminbi");
    private static final Map<String, List<String>> FULL = fullNames();

    private final Map<String, String> meant;

    private MoneyContext(Map<String, String> meant) {
        this.meant = Map.copyOf(meant);
    }

    static MoneyContext of(Article article) {
        String text = article.original();
        Map<String, String> meant = new HashMap<>();
        boolean agency = article.credits().stream()
                .anyMatch(credit ->
                        credit.part() == Credit.Part.TEXT && credit.source().kind() == Source.Kind.AGENCY);
        String country = agency ? "" : country(article);
        AT_HOME.forEach((usual, homes) -> {
            if (homes.containsKey(country)) {
                meant.put(usual, homes.getOrDefault(country, usual));
            }
        });
        if (text.indexOf('¥') >= 0 && YUAN.stream().anyMatch(text::contains)) {
            meant.put("JPY", "CNY");
        }
        SHARED.forEach((noun, usual) -> {
            String named = text.contains(noun) && !noun.equals("dollar") ? named(noun, text) : "";
            if (!named.isEmpty()) {
                meant.put(usual, named);
            }
        });
        return meant.isEmpty() ? NONE : new MoneyContext(meant);
    }

    /** The currency meant where the lexicon gives one for a bare name or mark. */
    String meant(String currency) {
        return meant.getOrDefault(currency, currency);
    }

    private static String country(Article article) {
        Source outlet = article.outlet();
        String host = outlet == null ? null : outlet.host();
        return host == null ? "" : host.substring(host.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The one currency of a shared name that a text names in full; empty if it names none or several. */
    private static String named(String noun, String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String found = "";
        for (String entry : FULL.getOrDefault(noun, List.of())) {
            int colon = entry.indexOf(':');
            String code = entry.substring(colon + 1);
            if (lower.contains(entry.substring(0, colon)) && !code.equals(found)) {
                if (!found.isEmpty()) {
                    return "";
                }
                found = code;
            }
        }
        return found;
    }

    /** From each shared noun to the full names that end with it, each with its code. */
    private static Map<String, List<String>> fullNames() {
        Map<String, List<String>> names = new HashMap<>();
        Synonyms.read("currencies.txt").forEach((phrase, code) -> {
            int last = phrase.lastIndexOf('_');
            if (last > 0 && SHARED.containsKey(phrase.substring(last + 1))) {
                names.merge(
                        phrase.substring(last + 1),
                        List.of(phrase.replace('_', ' ') + ":" + code),
                        (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream())
                                .sorted()
                                .toList());
            }
        });
        return Map.copyOf(names);
    }
}
