package org.stemma.app.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs commands as a shell would, in this process. */
final class Shell {
    /** What a command left behind. */
    record Outcome(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        List<String> errors() {
            return err.lines().toList();
        }
    }

    private Shell() {}

    static Outcome run(Object... arguments) {
        return run(Console.Screen.NONE, arguments);
    }

    static Outcome run(Console.Screen screen, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = arguments[i].toString();
        }
        int code = Main.run(new Console(out, err, screen), words);
        return new Outcome(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
