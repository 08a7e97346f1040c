package org.stemma.app.web;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.BadRequestException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.NotFoundException;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.stemma.Stemma;
import org.stemma.app.reading.Additions;

/** The routing table: every address of the desk. */
final class Routes {
    /** Path and query, in the characters of addresses; two slashes at the beginning would name a host. */
    private static final Pattern OWN_ADDRESS = Pattern.compile("/(?!/)[!-\\[\\]-~]*");

    private Routes() {}

    /** An address of the desk, with variables in braces, and what answers there. */
    record Line(Method method, String path, Handler handler) {
        private static Line get(String path, Handler handler) {
            return new Line(Method.GET, path, handler);
        }

        private static Line post(String path, Handler handler) {
            return new Line(Method.POST, path, handler);
        }
    }

    static List<Line> lines(
            Shelves shelves,
            Trail trail,
            Press press,
            Assets assets,
            Stemma stemma,
            Corrector corrector,
            Additions additions) {
        Tellings tellings = new Tellings(shelves);
        Listing listing = new Listing(shelves);
        StoryDesk stories = new StoryDesk(tellings);
        Passages passages = new Passages(shelves);
        CorrectionsDesk corrections = new CorrectionsDesk(shelves, trail, corrector);
        NamesDesk names = new NamesDesk(shelves);
        NameDesk name = new NameDesk(shelves, trail, stemma);
        Bearers bearers = new Bearers(shelves, stemma);
        RelationsDesk relations = new RelationsDesk(shelves, stemma);
        SearchDesk search = new SearchDesk(shelves, new Answering(stemma));
        ReaderDesk reader = new ReaderDesk(shelves, tellings);
        AmendDesk amend = new AmendDesk(shelves, tellings, trail);
        ClaimDesk claims = new ClaimDesk(tellings, trail);
        AddDesk add = new AddDesk(shelves, additions, press);
        return List.of(
                Line.get("/", moved("/stories")),
                Line.get("/stories", press.page(listing::show)),
                Line.get("/stories/{story}", press.page(stories::account)),
                Line.get("/stories/{story}/sources", press.page(stories::sources)),
                Line.get("/stories/{story}/correct", press.page(amend::show)),
                Line.get("/stories/{story}/claims/{claim}", press.page(claims::show)),
                Line.get("/articles/{article}", press.page(reader::read)),
                Line.get("/beside", press.page(reader::beside)),
                Line.get("/passages/{article}/{start}/{end}", press.page(passages::show)),
                Line.get("/search", press.page(search::show)),
                Line.get("/names", press.page(names::show)),
                Line.get("/names/{name}", press.page(name::show)),
                Line.get("/names/{name}/across", press.page(bearers::show)),
                Line.get("/relations", press.page(relations::show)),
                Line.get("/add", press.page(add::show)),
                Line.post("/add", add::add),
                Line.get("/add/{addition}", press.page(add::added)),
                Line.get("/add/{addition}/events", add::follow),
                Line.get("/corrections", press.page(corrections::show)),
                Line.post("/corrections", corrections::correct),
                Line.post("/corrections/{number}/undo", corrections::undo),
                Line.post("/theme", Routes::theme),
                Line.get("/assets/{name}", assets.handler()));
    }

    /** For what no line of any table takes: the last one of all. */
    static Handler nowhere() {
        return (request, response) -> {
            throw new NotFoundException("there is no such address on this desk");
        };
    }

    static boolean isOwn(String address) {
        return OWN_ADDRESS.matcher(address).matches();
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
        if (!isOwn(back)) {
            throw new BadRequestException("“back” must be an address of the desk");
        }
        response.header(
                HeaderNames.SET_COOKIE,
                "stemma-theme=" + theme.word() + "; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict");
        response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, back).send();
    }
}
