package org.stemma.app.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.stemma.app.revision.Amendments;
import org.stemma.news.Claim;
import org.stemma.news.Correction;
import org.stemma.news.Passage;
import org.stemma.store.EntityCard;
import org.stemma.store.Shelf;

/**
 * Where a reader comes back to who corrected something: the page it was done from, by what that page is called now. A story's id changes with
 * its articles, a claim's with its statements, a name's with the name; articles and passages stay. Thread-safe.
 */
final class Landing {
    /** The page that asks, where a part of it does: htmx tells. */
    private static final HeaderName CURRENT = HeaderNames.create("HX-Current-URL");

    private static final Pattern STORY = Pattern.compile("/stories/([^/?]+)(/claims/[^/?]+)?(.*)");
    private static final Pattern NAME = Pattern.compile("/names/[^/?]+");
    private static final Pattern NOTICE = Pattern.compile("(?<=[?&])corrected=\\d*&?");

    private static final String TRAIL = "/corrections";

    private final Shelves shelves;

    Landing(Shelves shelves) {
        this.shelves = shelves;
    }

    /** The page from which something is asked for; the list of corrections if the browser does not tell. */
    static String from(ServerRequest request) {
        return Stream.of(CURRENT, HeaderNames.REFERER)
                .flatMap(header -> request.headers().first(header).stream())
                .flatMap(address -> path(address).stream())
                .findFirst()
                .orElse(TRAIL);
    }

    private static Optional<String> path(String address) {
        try {
            URI uri = URI.create(address);
            String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
            return Optional.of(path).filter(Routes::isOwn);
        } catch (IllegalArgumentException e) {
            // What is no address leads nowhere.
            return Optional.empty();
        }
    }

    /** The page to come back to, which tells what was done. */
    String after(Correction correction, int number, String from) {
        String page = NOTICE.matcher(now(correction, from)).replaceAll("").replaceAll("[?&]$", "");
        return page.equals(TRAIL) ? page : page + (page.contains("?") ? "&" : "?") + "corrected=" + number;
    }

    private String now(Correction correction, String from) {
        Matcher story = STORY.matcher(from);
        if (correction instanceof Correction.OfNames names) {
            return NAME.matcher(from).lookingAt() ? name(names, from) : from;
        }
        if (!story.matches()) {
            return from;
        }
        return Trail.articles(correction).stream()
                .flatMap(article -> shelves.read(store -> store.storyOf(article)).stream())
                .findFirst()
                .map(id -> "/stories/" + id
                        + (story.group(2) == null ? "" : claim(correction, id))
                        + story.group(3).replaceAll("[?&]words=[^&]*", ""))
                .orElse(TRAIL);
    }

    /** The claim that has by now what stood on the last side of a correction. */
    private String claim(Correction correction, String story) {
        if (!(correction instanceof Correction.OfClaims of)) {
            return "";
        }
        Passage meant = of.claims().getLast().getFirst();
        return shelves.shelf().dossier(story).claims().stream()
                .filter(claim -> Amendments.statements(claim).contains(meant))
                .findFirst()
                .map(Claim::id)
                .map(id -> "/claims/" + id)
                .orElse("");
    }

    /** A name's page if somebody is still called so, else the page of who is called so by now. */
    private String name(Correction.OfNames correction, String from) {
        Shelf shelf = shelves.shelf();
        String id = from.replaceFirst("^/names/", "").replaceFirst("[/?].*", "");
        if (!NamesDesk.bearers(id, shelf).isEmpty()) {
            return "/names/" + id;
        }
        Stream<String> names = Stream.concat(Stream.ofNullable(correction.to()), correction.names().stream());
        return names.flatMap(name -> bearer(name, shelf).stream())
                .findFirst()
                .map(card -> "/names/" + card.nameId())
                .orElse("/names");
    }

    private static Optional<EntityCard> bearer(String name, Shelf shelf) {
        List<EntityCard> cards = shelf.entities(
                        Shelf.Query.ALL.words('"' + name.replace('"', ' ') + '"', Shelf.Order.BEST))
                .cards();
        return Stream.concat(
                        cards.stream().filter(card -> card.name().equalsIgnoreCase(name)),
                        cards.stream().filter(card -> card.names().stream().anyMatch(name::equalsIgnoreCase)))
                .findFirst();
    }
}
