package org.stemma.language;

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

/**
 * Keeps the compact models in the user's cache: made once, by the first program that needs them, and read from then on (110 MB in a tenth of
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

    CompactCache(Path folder) {
        this.folder = folder;
    }

    /** The models, from the user's cache if they are there. */
    static CompactModels models() {
        return new CompactCache(userFolder()).load();
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
        Path file = folder.resolve("nlp4j-" + Nlp4jShipped.contentHash() + "-" + FORMAT + ".models");
        return read(file).orElseGet(() -> make(file));
    }

    /** Empty if there is no file, or none that is whole. */
    private Optional<CompactModels> read(Path file) {
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
            say("the language models in " + file + " are damaged and are made anew");
        } catch (IOException e) {
            say("cannot read the language models in " + file + " (" + e.getMessage() + ")");
        }
        return Optional.empty();
    }

    /** Makes the models and keeps them. Only one program at a time does; another that waited finds them made. */
    private CompactModels make(Path file) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("nlp4j.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IOException("the lock is lost");
                }
                Optional<CompactModels> made = read(file);
                if (made.isPresent()) {
                    return made.get();
                }
                CompactModels models = convert();
                write(models, file);
                return models;
            }
        } catch (IOException | UncheckedIOException e) {
            say("cannot keep the language models in " + folder + " (" + e.getMessage()
                    + "): every start takes ten seconds more; -D" + FOLDER_PROPERTY + "=FOLDER names another folder");
            return convert();
        }
    }

    private static CompactModels convert() {
        say("preparing the language models, once …");
        return Nlp4jConverter.convert();
    }

    private void write(CompactModels models, Path file) throws IOException {
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

    private static void say(String what) {
        System.err.println("stemma: " + what);
    }
}
