package org.stemma.app.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.Stemma;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which outlets belong to one house: the table that comes with Stemma, or the user's. */
final class Families {
    /** What some editors put before a text. */
    private static final String MARK = "\ufeff";

    @Option(
            names = "--families",
            paramLabel = "FILE",
            description = "Which outlets belong to one house, in place of the table that comes with Stemma: lines"
                    + " \"house: outlet; outlet; host\", # opens a comment.")
    @Nullable
    private Path file;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    private CommandSpec command;

    /** Stemma with the table asked for; a bad table is wrong use, told with file, line and reason. */
    Stemma stemma() {
        if (file == null) {
            return new Stemma();
        }
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (!lines.isEmpty() && lines.getFirst().startsWith(MARK)) {
                lines.set(0, lines.getFirst().substring(MARK.length()));
            }
            return new Stemma(lines);
        } catch (NoSuchFileException e) {
            throw wrong("no such file; check the name", e);
        } catch (CharacterCodingException e) {
            throw wrong("not UTF-8 text", e);
        } catch (IOException | IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()), e);
        }
    }

    private RuntimeException wrong(String reason, Exception cause) {
        String message = file + ": " + reason;
        return command == null
                ? new IllegalStateException(message, cause)
                : new ParameterException(command.commandLine(), message, cause);
    }
}
