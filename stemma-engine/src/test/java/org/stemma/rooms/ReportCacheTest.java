package org.stemma.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.language.Language;
import org.stemma.news.Article;
import org.stemma.news.Report;
import org.stemma.news.Role;

class ReportCacheTest {
    @Test
    void readsWhatItWrote(@TempDir Path folder) throws IOException {
        Article article = new ArticleBuilder("a.txt")
                .block(Role.TITLE, "Minister Orla Venn visits Brask")
                .block(Role.BODY, "Orla Venn met two teachers in Brask on Monday. “It was cold,” she said.")
                .published(LocalDate.of(2024, 3, 5))
                .build();
        List<Report> reports = List.of(new Report(article, new Language().analyse(article)));
        ReportCache.write(folder.resolve("a.jsonl"), reports);
        assertThat(ReportCache.read(folder.resolve("a.jsonl"))).isEqualTo(reports);
    }
}
