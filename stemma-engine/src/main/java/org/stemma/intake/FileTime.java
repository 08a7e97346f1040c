package org.stemma.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.stemma.news.Precision;
import org.stemma.news.Stamp;
import org.stemma.news.When;

/** Times outside the text as stamps. */
final class FileTime {
    private FileTime() {}

    /** When a file was last written, in UTC. */
    static Stamp of(Path file) throws IOException {
        OffsetDateTime time = Files.getLastModifiedTime(file).toInstant().atOffset(ZoneOffset.UTC);
        return stamp(time, Stamp.Basis.FILE_TIME, "the file was last written then");
    }

    static Stamp stamp(OffsetDateTime exact, Stamp.Basis basis, String note) {
        OffsetDateTime time = exact.truncatedTo(ChronoUnit.SECONDS);
        LocalDate day = time.toLocalDate();
        String value = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
        String clock = value.substring(value.indexOf('T') + 1);
        return new Stamp(value, new When(value, day, day, Precision.SECOND, false, clock), basis, null, note);
    }
}
