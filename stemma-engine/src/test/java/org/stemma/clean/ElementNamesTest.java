package org.stemma.clean;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ElementNamesTest {
    private static ElementNames names(String tag) {
        return new ElementNames.Reader().of(Jsoup.parseBodyFragment(tag).body().child(0));
    }

    @Test
    void theFirstNameThatSaysSomethingTellsTheFurniture() {
        ElementNames names = names("<div class='mt-2 flex siteNav  comment-list x'>");
        assertThat(names.mark()).isNotNull().matches(mark -> mark.kind() == Furniture.NAVIGATION);
        assertThat(names.classes()).isEqualTo("mt-2 flex siteNav  comment-list x");
    }

    @Test
    void namesOfOneValueAddUp() {
        ElementNames names = names("<div class='comment-list live-blog'>");
        assertThat(names.call()).isNotEqualTo(CommentNames.Call.NONE);
        assertThat(names.isLive()).isTrue();
    }

    @Test
    void partsOfTwoNamesAreNoName() {
        assertThat(names("<div class='live blog'>").isLive()).isFalse();
        assertThat(names("<div class='mt-2 flex'>").mark()).isNull();
    }
}
