package org.stemma.entity;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Article;
import org.stemma.news.Report;
import org.stemma.text.Toponym;

/**
 * Where an outlet is at home, as its address and name tell: the country of its domain, and the town or state that it is called
 * after ("lakevillegazette.example", "The Lakeville Gazette"). What it is called after is a guess, which the places of the
 * report confirm or outweigh.
 */
final class GeoOutlets {
    private static final double COUNTRY = 0.7;
    private static final double HOME = 0.6;

    /** Shorter beginnings of a host's name are towns by chance. */
    private static final int SHORTEST = 5;

    /** Of a host's name, a town must be large enough to have a paper. */
    private static final int FEWEST_PEOPLE = 5_000;

    private static final int LONGEST_NAME = 3;

    /** Domains of two letters that anyone may have. */
    private static final Set<String> FREE =
            Set.of("tv", "io", "me", "co", "fm", "ly", "ai", "cc", "ws", "eu", "su", "nu", "to");

    /** What papers and their sites are called, beside their towns. */
    private static final Set<String> PAPERS = Set.of(
            ("advance advertiser advocate argus banner beacon bee bulletin call chronicle citizen city courier daily"
                            + " democrat dispatch echo eagle enterprise evening examiner express free gazette globe guardian"
                            + " herald independent inquirer journal leader ledger life live local mail mercury messenger"
                            + " mirror monitor morning news observer online paper post press progress record recorder"
                            + " register reporter republic republican review sentinel standard star state sun sunday telegram"
                            + " telegraph this times today tribune tv union voice watch weekly world")
                    .split(" "));

    /** Where outlets that write English are mostly at home; a paper called after Paris is then not one of France. */
    private static final Set<String> ENGLISH = Set.of(
            "USA", "GBR", "IRL", "CAN", "AUS", "NZL", "ZAF", "IND", "PAK", "NGA", "KEN", "GHA", "JAM", "SGP", "PHL",
            "HKG");

    private GeoOutlets() {}

    /** What a report's outlet speaks for, and the towns and states that it may be called after. */
    record Home(List<GeoWitness> witnesses, Set<Toponym> places) {
        Home {
            witnesses = List.copyOf(witnesses);
            places = Set.copyOf(places);
        }
    }

    static Home of(Report report, GeoNames names) {
        Article article = report.article();
        List<GeoWitness> witnesses = new ArrayList<>();
        Set<Toponym> homes = new HashSet<>();
        String host = host(article);
        if (host != null) {
            String country = country(host);
            if (country != null) {
                witnesses.add(new GeoWitness(null, country, COUNTRY));
            }
            homes.addAll(named(prefixes(label(host)), names, country));
        }
        if (article.outlet() != null) {
            homes.addAll(named(beginnings(article.outlet().name()), names, null));
        }
        homes.forEach(home -> witnesses.add(GeoWitness.of(home, HOME / homes.size())));
        return new Home(witnesses, homes);
    }

    private static @Nullable String host(Article article) {
        if (article.outlet() != null && article.outlet().host() != null) {
            return article.outlet().host().toLowerCase(Locale.ROOT);
        }
        if (article.url() == null) {
            return null;
        }
        try {
            String host = URI.create(article.url()).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String country(String host) {
        String top = host.substring(host.lastIndexOf('.') + 1);
        if (top.length() != 2 || FREE.contains(top)) {
            return null;
        }
        String alpha2 = top.equals("uk") ? "GB" : top.toUpperCase(Locale.ROOT);
        String code = Locale.of("", alpha2).getISO3Country();
        return code.isEmpty() ? null : code;
    }

    /** "lakevillegazette" of "www.lakevillegazette.example": the label of most letters. */
    private static String label(String host) {
        String longest = "";
        for (String label : host.split("\\.")) {
            longest = label.length() > longest.length() ? label : longest;
        }
        return longest.startsWith("the") ? longest.substring("the".length()) : longest;
    }

    /** Its beginnings before a word that papers are called by, the longest first. */
    private static List<String> prefixes(String label) {
        List<String> prefixes = new ArrayList<>();
        for (int end = label.length(); end >= SHORTEST; end--) {
            String rest = label.substring(end).replaceFirst("^-", "");
            if (rest.isEmpty() || PAPERS.stream().anyMatch(rest::startsWith)) {
                prefixes.add(label.substring(0, end));
            }
        }
        return prefixes;
    }

    private static List<String> beginnings(String name) {
        String[] words = name.replaceFirst("^The ", "").split(" ");
        List<String> beginnings = new ArrayList<>();
        for (int end = Math.min(words.length, LONGEST_NAME); end > 0; end--) {
            beginnings.add(String.join(" ", List.of(words).subList(0, end)));
        }
        return beginnings;
    }

    /** The places of the first form that names any. */
    private static List<Toponym> named(List<String> forms, GeoNames names, @Nullable String country) {
        return forms.stream()
                .map(form -> names.named(form).stream()
                        .filter(p -> p.kind().isTown() || p.kind() == Toponym.Kind.REGION)
                        .filter(p -> p.usual() && p.country() != null && p.population() >= FEWEST_PEOPLE)
                        .filter(p -> country == null ? ENGLISH.contains(p.country()) : country.equals(p.country()))
                        .toList())
                .filter(homes -> !homes.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
