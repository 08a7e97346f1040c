package org.stemma.app.web;

import io.helidon.common.parameters.Parameters;
import io.helidon.http.BadRequestException;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.stemma.news.Correction;
import org.stemma.store.Store;

/** Corrections from the pages, their trail, and the way back. Thread-safe. */
final class CorrectionsDesk {
    private final Shelves shelves;
    private final Trail trail;
    private final Corrector corrector;
    private final Landing landing;

    CorrectionsDesk(Shelves shelves, Trail trail, Corrector corrector) {
        this.shelves = shelves;
        this.trail = trail;
        this.corrector = corrector;
        this.landing = new Landing(shelves);
    }

    CorrectionsPage show(Visit visit) {
        return new CorrectionsPage(trail.all(), corrector.waiting(), corrector.failure());
    }

    /** Keeps what a form says, and leads back to where it was said. */
    void correct(ServerRequest request, ServerResponse response) {
        requireStore();
        Parameters form = new Visit(request).form();
        Correction correction;
        try {
            correction = shelves.read(store -> Amended.of(form, store));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()), e);
        }
        leadBack(corrector.keep(correction, by(request)), request, response);
    }

    /** Takes a correction back. */
    void undo(ServerRequest request, ServerResponse response) {
        requireStore();
        leadBack(corrector.undo(new Visit(request).number("number"), by(request)), request, response);
    }

    /** To the page that asked, if all is done; else to the list, which tells that it is not. */
    private void leadBack(Optional<Store.Made> made, ServerRequest request, ServerResponse response) {
        String address = made.map(change -> landing.after(change.correction(), change.number(), Landing.from(request)))
                .orElse("/corrections");
        response.status(Status.SEE_OTHER_303)
                .header(HeaderNames.LOCATION, address)
                .send();
    }

    /** Readers have no names here; of one on another machine its address is known. */
    private static String by(ServerRequest request) {
        boolean here = request.remotePeer().address() instanceof InetSocketAddress address
                && address.getAddress().isLoopbackAddress();
        return "a reader at the desk"
                + (here ? "" : ", from " + request.remotePeer().host());
    }

    /** Opening to write would make a store where there is none. */
    private void requireStore() {
        if (!shelves.isThere()) {
            throw new BadRequestException("nothing was read yet: there is nothing to correct");
        }
    }
}
