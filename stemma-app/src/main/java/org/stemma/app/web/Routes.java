package org.stemma.app.web;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.BadRequestException;
import io.helidon.http.HeaderNames;
import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.regex.Pattern;
import org.stemma.Stemma;
import org.stemma.app.reading.Additions;

/** The routing table: every address of the desk. */
final class Routes {
    /** Path and query, in the characters of addresses; two slashes at the beginning would name a host. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?!/)[!-\\[\\]-~]*");

    private Routes() {}

    static void lay(
            HttpRouting.Builder routing,
            Shelves shelves,
            Press press,
            Assets assets,
            Stemma stemma,
            Corrector corrector,
            Additions additions) {
        Tellings tellings = new Tellings(shelves);
        Listing listing = new Listing(shelves);
        StoryDesk stories = new StoryDesk(tellings);
        Passages passages = new Passages(shelves);
        CorrectionsDesk corrections = new CorrectionsDesk(shelves, corrector);
        NamesDesk names = new NamesDesk(shelves);
        NameDesk name = new NameDesk(shelves);
        Bearers bearers = new Bearers(shelves, stemma);
        RelationsDesk relations = new RelationsDesk(shelves, stemma);
        SearchDesk search = new SearchDesk(shelves, new Answering(stemma));
        ReaderDesk reader = new ReaderDesk(shelves, tellings);
        AmendDesk amend = new AmendDesk(shelves, tellings);
        AddDesk add = new AddDesk(shelves, additions, press);
        routing.get("/", moved("/stories"))
                .get("/stories", press.page(listing::show))
                .get("/stories/{story}", press.page(stories::account))
                .get("/stories/{story}/sources", press.page(stories::sources))
                .get("/stories/{story}/correct", press.page(amend::show))
                .get("/articles/{article}", press.page(reader::read))
                .get("/beside", press.page(reader::beside))
                .get("/passages/{article}/{start}/{end}", press.page(passages::show))
                .get("/search", press.page(search::show))
                .get("/names", press.page(names::show))
                .get("/names/{name}", press.page(name::show))
                .get("/names/{name}/across", press.page(bearers::show))
                .get("/relations", press.page(relations::show))
                .get("/add", press.page(add::show))
                .post("/add", add::add)
                .get("/add/{addition}", press.page(add::added))
                .get("/add/{addition}/events", add::follow)
                .get("/corrections", press.page(corrections::show))
                .post("/corrections", corrections::correct)
                .post("/corrections/{number}/undo", corrections::undo)
                .post("/theme", Routes::theme)
                .get("/assets/{name}", assets.handler());
    }

    /** For what no line of any table takes: the last one of all. */
    static Handler nowhere() {
        return (request, response) -> {
            throw new NotFoundException("there is no such address on this desk");
        };
    }

    private static Handler moved(String address) {
        return (request, response) -> response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, address)
                .send();
    }

    /** Keeps the reader's choice of light or dark, and leads back to where it was made. */
    private static void theme(ServerRequest request, ServerResponse response) {
        Parameters form = new Visit(request).form();
        Visit.Theme theme = Visit.Theme.of(form.first("theme").orElse(""));
        String back = form.first("back").orElse("/");
        if (!OWN_ADDRESS.matcher(back).matches()) {
            throw new BadRequestException("“back” must be an address of the desk");
        }
        response.header(
                HeaderNames.SET_COOKIE,
                "stemma-theme=" + theme.word() + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict");
        response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, back).send();
    }
}
