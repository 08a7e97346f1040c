package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Block;
import org.stemma.news.Role;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

class PageMastheadTest {
    private static final String TEXT =
            "The ferry to Holm stayed in port on Monday because its crew found a crack in the hull during the night check.";

    @Test
    void aLineThatSignsIsTheByline() {
        assertThat(roles(
                        List.of("Ada Brenn"),
                        block(Role.TITLE, "Ferry stays"),
                        block(Role.BODY, "Ada Brenn, harbour desk"),
                        block(Role.BODY, TEXT)))
                .containsExactly(Role.TITLE, Role.BYLINE, Role.BODY);
        assertThat(roles(
                        List.of(),
                        block(Role.TITLE, "Ferry stays"),
                        block(Role.BODY, "By Coast Agency"),
                        block(Role.BODY, TEXT)))
                .containsExactly(Role.TITLE, Role.BYLINE, Role.BODY);
    }

    @Test
    void whatStandsBetweenHeadlineAndBylineIsTheDek() {
        assertThat(roles(
                        List.of("Ada Brenn"),
                        block(Role.TITLE, "Ferry stays"),
                        block(Role.HEADING, "Crew finds a crack in the hull"),
                        block(Role.BYLINE, "Ada Brenn"),
                        block(Role.BODY, TEXT)))
                .containsExactly(Role.TITLE, Role.DEK, Role.BYLINE, Role.BODY);
    }

    @Test
    void aNameInTheTextSignsNothing() {
        assertThat(roles(
                        List.of("Ada Brenn"),
                        block(Role.TITLE, "Ferry stays"),
                        block(Role.BODY, TEXT),
                        block(Role.BODY, TEXT),
                        block(Role.BODY, "Ada Brenn the elder")))
                .endsWith(Role.BODY);
        assertThat(roles(
                        List.of("Ada Brenn"),
                        block(Role.TITLE, "Ferry stays"),
                        block(Role.BODY, "Ada Brenn saw it first.")))
                .endsWith(Role.BODY);
    }

    private static List<Role> roles(List<String> names, Block... blocks) {
        return PageMasthead.mark(List.of(blocks), names).stream()
                .map(Block::role)
                .toList();
    }

    private static Block block(Role role, String text) {
        return new Block(role, AlignedText.copy(text, new Span(0, text.length())), "");
    }
}
