package org.stemma.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Reads a web that is on loopback, in a time that passes at once. */
abstract class OnLoopback {
    @TempDir
    Path folder;

    final Received received = new Received();
    final FakeTime time = new FakeTime();
    FakeWeb web;

    @BeforeEach
    void open() throws IOException {
        web = new FakeWeb();
    }

    @AfterEach
    void close() {
        web.close();
    }

    void read(Fetching fetching, String... paths) {
        new Intake(InputStream.nullInputStream(), time, time)
                .read(List.of(paths), new Intake.Options(false, fetching), received);
    }
}
