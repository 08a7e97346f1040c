package org.stemma.language.model;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps the compact models in the user's cache: made once, by the first program that needs them, and read from then on (130 MB in a fraction of
 * a second). The file's name says of which models it is made and in which format; its end says whether it is whole. A file that is not is
 * made anew; where nothing can be written, the models are made at every start.
 */
final class CompactCache {
    /** Names the folder, before the environment's XDG_CACHE_HOME and the user's .cache. */
    static final String FOLDER_PROPERTY = "stemma.cache";

    /** Raised whenever the compact form changes. */
    private static final int FORMAT = 4;

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Path file;
    private final Supplier<CompactModels> maker;
    private final Consumer<String> say;

    /**
     * @param folder made if there is none
     * @param content a hash of what the models are made of
     * @param maker makes them
     * @param say is told what takes time or fails
     */
    CompactCache(Path folder, String content, Supplier<CompactModels> maker, Consumer<String> say) {
        this.folder = folder;
        this.file = folder.resolve("nlp4j-" + content + "-" + FORMAT + ".models");
        this.maker = maker;
        this.say = say;
    }

    /** NLP4J's models, from the user's cache if they are there. */
    static CompactModels models() {
        return new CompactCache(
                        userFolder(),
                        Nlp4jShipped.contentHash(),
                        Nlp4jConverter::convert,
                        what -> System.err.println("stemma: " + what))
                .load();
    }

    private static Path userFolder() {
        String named = System.getProperty(FOLDER_PROPERTY);
        if (named != null) {
            return Path.of(named);
        }
        String cache = System.getenv("XDG_CACHE_HOME");
        return cache == null || cache.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache", "stemma")
                : Path.of(cache, "stemma");
    }

    CompactModels load() {
        return read(nothing -> {}).orElseGet(this::make);
    }

    /** Empty if there is no file, or none that is whole. */
    private Optional<CompactModels> read(Consumer<String> told) {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (Arena arena = Arena.ofConfined();
                FileChannel channel = FileChannel.open(file)) {
            CompactReader reader =
                    new CompactReader(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
            if (reader.isWhole()) {
                return Optional.of(CompactModels.read(reader));
            }
            told.accept("the language models in " + file + " are damaged and are made anew");
        } catch (IOException e) {
            told.accept("cannot read the language models in " + file + " (" + e + ")");
        }
        return Optional.empty();
    }

    /** Makes the models and keeps them. Only one program at a time does; another that waited finds them made. */
    private CompactModels make() {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("nlp4j.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("the lock is lost");
                }
                return read(say).orElseGet(this::makeAndKeep);
            }
        } catch (IOException e) {
            sayUnkept(e);
            return convert();
        }
    }

    private CompactModels makeAndKeep() {
        CompactModels models = convert();
        try {
            write(models);
        } catch (IOException | UncheckedIOException e) {
            sayUnkept(e);
        }
        return models;
    }

    private void sayUnkept(Exception reason) {
        say.accept("cannot keep the language models in " + folder + " (" + reason
                + "): every start takes some ten seconds more; -D" + FOLDER_PROPERTY + "=FOLDER names another folder");
    }

    private CompactModels convert() {
        say.accept("preparing the language models, once …");
        return maker.get();
    }

    private void write(CompactModels models) throws IOException {
        Path begun = Files.createTempFile(folder, "nlp4j-", ".begun");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(begun), BUFFER)) {
                CompactWriter writer = new CompactWriter(out);
                models.write(writer);
                writer.seal();
            }
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(begun);
        }
    }
}
