package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.stemma.news.Dossier;

/** A desk for the tests of a class, over a store that is filled for them. When they are done it must have had nothing to complain of. */
final class OpenDesk implements BeforeAllCallback, AfterAllCallback {
    /** Tests see what became of a correction, however busy the machine is. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Function<Path, List<Dossier>> filling;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private @Nullable Path folder;
    private @Nullable Desk desk;
    private @Nullable Dossier dossier;

    private OpenDesk(Function<Path, List<Dossier>> filling) {
        this.filling = filling;
    }

    /** @param filling writes a store and tells its stories */
    static OpenDesk over(Function<Path, List<Dossier>> filling) {
        return new OpenDesk(filling);
    }

    static OpenDesk overHostileNews(int stories) {
        return over(store -> HostileNews.write(store, stories));
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("stemma-desk");
        dossier = filling.apply(store()).getFirst();
        desk = at("127.0.0.1");
    }

    /** Another desk over the same store. */
    Desk at(String host) {
        return open(store(), host);
    }

    /** A desk over another store of the folder, which need not be there. */
    Desk over(String file) {
        return open(file(file), "127.0.0.1");
    }

    private Desk open(Path store, String host) {
        return Desk.open(new Desk.Place(store, host, 0), PATIENCE, log::add);
    }

    Path file(String name) {
        return Objects.requireNonNull(folder).resolve(name);
    }

    Path store() {
        return file("s.db");
    }

    Desk desk() {
        return Objects.requireNonNull(desk);
    }

    /** The first story of the store. */
    Dossier dossier() {
        return Objects.requireNonNull(dossier);
    }

    /** Who asks it through HTTP. */
    Visitor visitor() {
        return new Visitor(desk());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (desk != null) {
            desk.close();
        }
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        assertThat(log).isEmpty();
    }
}
