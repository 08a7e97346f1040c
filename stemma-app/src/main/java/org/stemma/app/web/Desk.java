package org.stemma.app.web;

import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import org.stemma.app.reading.Additions;
import org.stemma.app.reading.MeaningReader;
import org.stemma.app.web.api.Api;
import org.stemma.intake.Fetching;
import org.stemma.store.Store;
import org.stemma.store.StoreException;
import org.stemma.text.Embeddings;

/** The desk: web pages over a store, served until closed. */
public final class Desk implements AutoCloseable {
    /** Bits that nobody guesses. */
    private static final int TOKEN_BYTES = 24;

    /** A reader waits so long to see what became of a change; a large store takes longer, and tells that it is at it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The server's own words about its start; what goes wrong is still told. */
    private static final Logger SERVER = Logger.getLogger("io.helidon");

    /**
     * Where a desk is opened.
     *
     * @param store the store's file, which need not be there yet
     * @param host the name or address to listen at
     * @param port 0 for any that is free
     * @param fetching how addresses that readers hand in are fetched, null to ask nothing of the web
     * @param meant whether things are found by what they mean too, which is read in the background
     */
    public record Place(
            Path store, String host, int port, @Nullable Fetching fetching, boolean meant) {
        /** A place that asks nothing of the web, and searches by words alone. */
        public Place(Path store, String host, int port) {
            this(store, host, port, null, false);
        }
    }

    private final Place place;
    private final Corrector corrector;
    private final Additions additions;
    private final @Nullable MeaningReader meanings;
    private final Api api;
    private final WebServer server;
    private final @Nullable String token;
    private final List<Routes.Line> lines;

    private Desk(
            Place place,
            Corrector corrector,
            Additions additions,
            @Nullable MeaningReader meanings,
            Api api,
            WebServer server,
            @Nullable String token,
            List<Routes.Line> lines) {
        this.place = place;
        this.meanings = meanings;
        this.corrector = corrector;
        this.additions = additions;
        this.api = api;
        this.server = server;
        this.token = token;
        this.lines = lines;
    }

    /**
     * Opens a desk.
     *
     * @param log is told what is a fault of the program
     * @throws IllegalArgumentException if the host is unknown
     * @throws IllegalStateException if its port is taken
     */
    public static Desk open(Place place, Consumer<String> log) {
        return open(place, PATIENCE, log);
    }

    /** @param patience how long a reader waits at most for a correction to be applied */
    static Desk open(Place place, Duration patience, Consumer<String> log) {
        InetAddress address = address(place.host());
        moveForward(place.store());
        String token = address.isLoopbackAddress() ? null : newToken();
        Stemma stemma = new Stemma();
        Embeddings embeddings = place.meant() ? Stemma.embeddings() : null;
        Api api = Api.open(place.store(), stemma, embeddings, log);
        MeaningReader meanings =
                embeddings == null ? null : new MeaningReader(place.store(), api::shelf, embeddings, log);
        Shelves shelves = new Shelves(place.store(), api::shelf, meanings);
        Corrector corrector = new Corrector(place.store(), stemma, patience, shelves::refresh, log);
        Additions additions = new Additions(place.store(), stemma, place.fetching(), corrector::write, log);
        HttpRouting.Builder routing = HttpRouting.builder().addFilter(new Guard(names(place.host(), address), token));
        Assets assets = new Assets();
        Trail trail = new Trail(shelves);
        Press press = new Press(assets, trail);
        List<Routes.Line> lines = Routes.lines(shelves, trail, press, assets, stemma, corrector, additions);
        lines.forEach(line -> routing.route(line.method(), line.path(), line.handler()));
        api.lay(routing, additions);
        routing.any(Routes.nowhere());
        new Troubles(press, log).lay(routing);
        WebServer server = WebServer.builder()
                .address(address)
                .port(place.port())
                .shutdownHook(false)
                .addRouting(routing)
                .build();
        start(server, place);
        if (meanings != null) {
            meanings.start(additions::isBusy);
        }
        return new Desk(place, corrector, additions, meanings, api, server, token, lines);
    }

    /** A store of an older version cannot be read before it is opened to write. */
    private static void moveForward(Path store) {
        if (store.toFile().length() == 0) {
            return;
        }
        try {
            Store.openToRead(store).close();
        } catch (StoreException e) {
            if (e.category() == StoreException.Category.CONFIG) {
                Store.moveForward(store);
            }
        }
    }

    /** A server that cannot listen says so in its log alone, at length. */
    private static void start(WebServer server, Place place) {
        SERVER.setLevel(Level.OFF);
        server.start();
        SERVER.setLevel(Level.WARNING);
        if (!server.isRunning()) {
            throw new IllegalStateException(
                    "port " + place.port() + " of " + place.host() + " is taken or not allowed");
        }
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no host " + host + " to listen at", e);
        }
    }

    /** Listening at all addresses of the machine, the desk is known by the names that the machine has for itself. */
    private static Set<String> names(String host, InetAddress address) {
        Set<String> names = new HashSet<>(Set.of("localhost", host.toLowerCase(Locale.ROOT)));
        if (address.isAnyLocalAddress()) {
            try {
                InetAddress own = InetAddress.getLocalHost();
                names.add(own.getHostName().toLowerCase(Locale.ROOT));
                names.add(own.getCanonicalHostName().toLowerCase(Locale.ROOT));
                // as a local network without a server of names calls it
                names.add(own.getHostName().toLowerCase(Locale.ROOT) + ".local");
            } catch (UnknownHostException e) {
                // A machine that does not know its name is asked by its address.
                return names;
            }
        }
        return names;
    }

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Every address but those of the API. */
    List<Routes.Line> lines() {
        return lines;
    }

    /** The address to open, with the token if one is required. */
    public String address() {
        String host = place.host().contains(":") ? "[" + place.host() + "]" : place.host();
        return "http://" + host + ":" + server.port() + "/" + (token == null ? "" : "?token=" + token);
    }

    @Override
    public void close() {
        additions.close();
        corrector.close();
        if (meanings != null) {
            meanings.close();
        }
        api.close();
        server.stop();
    }
}
