package org.stemma.clean;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LooseTablesTest {
    @Test
    void leavesTablesOfAnyLengthAsTheyAre() {
        String table = "<table>" + "<tr><td>one<td><b>2</b></tr>".repeat(10_000) + "</table>";
        String sloppy = "<table><tr><td>one<p>two</td></table><b>x</b>".repeat(5_000);

        assertThat(LooseTables.asParagraphs(table)).isSameAs(table);
        assertThat(LooseTables.asParagraphs(sloppy)).isSameAs(sloppy);
    }

    @Test
    void leavesShortPagesAsTheyAre() {
        String page = "<table><b>x".repeat(5_000);

        assertThat(LooseTables.asParagraphs(page)).isSameAs(page);
    }

    @Test
    void readsCellsAsParagraphsWhereTheParserWouldMoveThem() {
        String page = "<TABLE><b>x</b><tr><td class=a>y</td></TABLE><track>".repeat(10_000);

        assertThat(LooseTables.asParagraphs(page))
                .hasSameSizeAs(page)
                .startsWith("<p    ><b>x</b><p ><p  class=a>y</p ></p    ><track>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<table><b><tr>x", "<font><table>", "<table><td><b>", "<table><tr><td>x", "<table>x<b>y</b><tr>"
            })
    @Timeout(value = 120, unit = SECONDS)
    void readsOneMegabyteOfLooseTables(String part) {
        Page page = Page.of("<table>" + part.repeat(1_000_000 / part.length()), "");

        assertThat(page.pieces()).hasSizeLessThan(250_000);
    }
}
