package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stemma.text.Span;

class SourceRunsTest {
    @Test
    void leavesOutWhatNothingReads() {
        assertThat(lean("<p class=a data-x='1>2' onclick=\"b()\">Mill</p><style>p{}</style>"))
                .isEqualTo("<p class=a  >Mill</p><style></style>");
        assertThat(lean("one<!-- a long remark on it -->two")).isEqualTo("one<!---->two");
        assertThat(lean("<i style='color:red'>a</i><i style='display:none'>b</i>"))
                .isEqualTo("<i >a</i><i style='display:none'>b</i>");
    }

    @Test
    void leavesOutWhiteSpaceBesideBlocks() {
        assertThat(lean("<ul>\n <li>Mill</li>\n <li><i>a</i> <i>b</i></li>\n</ul>"))
                .isEqualTo("<ul><li>Mill</li><li><i>a</i> <i>b</i></li></ul>");
    }

    @Test
    void keepsWhiteSpaceThatTheParserWouldFormat() {
        String source = "<b><p>Mill</p> <p>Weir</p>";
        assertThat(lean(source)).isEqualTo(source);
    }

    @Test
    void leavesOutScriptsAndRemarksBetweenTags() {
        assertThat(lean("<p>a</p><script src=x>b()</script><!-- a long remark on it --><p>c"))
                .isEqualTo("<p>a</p><p>c");
        assertThat(lean("a<script>b()</script>c")).isEqualTo("a<script></script>c");
    }

    @Test
    void leavesOutTheShapesOfDrawings() {
        assertThat(lean("<svg><g><path d='M0'/></g></svg><p>a")).isEqualTo("<svg></svg><p>a");
        assertThat(lean("<svg><title>b</title></svg>")).isEqualTo("<svg><title>b</title></svg>");
    }

    @Test
    void partsAttributesThatNoSpaceParts() {
        assertThat(lean("<p data-x='1'class='y'id=z>a</p>")).isEqualTo("<p class='y'id=z>a</p>");
    }

    @Test
    void keepsWhatDescribesThePage() {
        String json = "<script type='application/ld+json'>{\"a\":1}</script>";
        assertThat(lean(json)).isEqualTo(json);
        assertThat(new SourceRuns(json).scripts()).isEmpty();
    }

    @Test
    void tellsWhereScriptsStood() {
        String source = "<script>var mill = 1;</script>";
        assertThat(lean(source)).isEqualTo("<script></script>");
        assertThat(new SourceRuns(source).scripts().stream().map(script -> script.of(source)))
                .containsExactly("var mill = 1;");
    }

    @Test
    void leavesScriptsThatMayEndElsewhere() {
        String source = "<script><!-- <script></script> --></script><p>a";
        assertThat(lean(source)).isEqualTo(source);
    }

    @Test
    void readsNoAttributeThatIsLeftOut() {
        List<String> unnamed = new ArrayList<>();
        Pattern read = Pattern.compile("(?:a|[hH]asA)ttr\\(\"([a-z-]+)\"\\)");
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/stemma/clean"))) {
            for (Path source : sources.sorted().toList()) {
                Matcher attribute = read.matcher(Files.readString(source));
                while (attribute.find()) {
                    if (!SourceRuns.READ.contains(attribute.group(1))) {
                        unnamed.add(source.getFileName() + " reads " + attribute.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(unnamed).isEmpty();
    }

    @Test
    void findsTheRunsOfText() {
        String source = "<p>one <b title='a>b'>two</b> three<textarea>four</textarea>";
        SourceRuns runs = new SourceRuns(source);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            texts.add(new Span(runs.start(i), runs.end(i)).of(source));
        }
        assertThat(texts).containsExactly("one ", "two", "three");
    }

    private static String lean(String source) {
        return new SourceRuns(source).lean();
    }
}
