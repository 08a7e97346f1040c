package org.stemma.app.web;

import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** What pages load: style, script, picture. A closed list from the class path; nothing of the disk can be asked for. */
final class Assets {
    private static final String OWN = "/org/stemma/app/web/";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final String STYLE = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    /** An address with the content's tag never shows another content. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Map<String, Parcel> parcels = Map.ofEntries(
            Map.entry("desk.css", parcel(STYLE, OWN + "desk.css")),
            Map.entry("finding.css", parcel(STYLE, OWN + "finding.css")),
            Map.entry("mend.css", parcel(STYLE, OWN + "mend.css")),
            Map.entry("print.css", parcel(STYLE, OWN + "print.css")),
            Map.entry("desk.js", parcel(SCRIPT, OWN + "desk.js")),
            Map.entry("reader.css", parcel(STYLE, OWN + "reader.css")),
            Map.entry("reader.js", parcel(SCRIPT, OWN + "reader.js")),
            Map.entry("add.css", parcel(STYLE, OWN + "add.css")),
            Map.entry("add.js", parcel(SCRIPT, OWN + "add.js")),
            Map.entry("stemma.svg", parcel("image/svg+xml", OWN + "stemma.svg")),
            Map.entry("htmx.js", parcel(SCRIPT, HTMX)));
    private final Map<String, String> addresses = parcels.entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, e -> "/assets/" + e.getKey() + "?v=" + version(e.getValue())));

    private static String version(Parcel parcel) {
        return parcel.tag().replaceAll("[^0-9a-z]", "");
    }

    /** The address of a part by its name. */
    String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return address;
    }

    Handler handler() {
        return (request, response) -> {
            Visit visit = new Visit(request);
            Parcel parcel = parcels.get(visit.part("name"));
            if (parcel == null) {
                throw new NotFoundException("there is no such file");
            }
            boolean dated = visit.word("v").equals(version(parcel));
            parcel.send(visit, response, Status.OK_200, dated ? FOR_EVER : Parcel.ASK_AGAIN);
        };
    }

    private static Parcel parcel(String type, String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program was built without " + resource);
            }
            return new Parcel(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
