package org.stemma.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTest {
    private static PersonName name(String text) {
        return PersonName.parse(text);
    }

    @Test
    void joinsSpellingsOfOneName() {
        assertThat(name("Muhammad al-Karimi").agrees(name("Mohammed Al Karimi")))
                .isTrue();
        assertThat(name("President Sofía Okoro").agrees(name("Sofia Okoro"))).isTrue();
        assertThat(name("Sofia M. Okoro").agrees(name("Sofia Okoro"))).isTrue();
        assertThat(name("Bill Tanner").agrees(name("William Tanner"))).isTrue();
    }

    @Test
    void keepsTwoGivenNamesApart() {
        assertThat(name("Sofia Okoro").agrees(name("Daniel Okoro"))).isFalse();
        assertThat(name("Karl Jensen").agrees(name("Karl Johnson"))).isFalse();
        assertThat(name("Karl Okoro Jr.").agrees(name("Karl Okoro"))).isFalse();
    }

    @Test
    void neverTakesAMiddleInitialForAFamilyName() {
        assertThat(name("Karl Wen").agrees(name("Karl W. Okoro"))).isFalse();
    }

    @Test
    void takesUpAFullNameByItsEnd() {
        assertThat(name("al-Karimi").endsFullName(name("Mohammed Karimi"))).isTrue();
        assertThat(name("Mrs. Okoro").endsFullName(name("Daniel Okoro"))).isFalse();
        assertThat(name("Rashid").endsFullName(name("Omar bin Rashid"))).isFalse();
    }

    @Test
    void foldsApostrophesHyphensAndInitials() {
        assertThat(Spelling.fold("Ra’ed al-Sha'ir’s")).isEqualTo("raed al shair");
        assertThat(Spelling.fold("U.N.")).isEqualTo("un");
        assertThat(Spelling.same("okoro", "okuro")).isTrue();
        assertThat(Spelling.same("ali", "aly")).isFalse();
    }

    @Test
    void relatesSpellingsThatDifferInAReducedVowel() {
        assertThat(Spelling.related("yunus", "younes")).isTrue();
        assertThat(Spelling.related("yunus", "yunes")).isTrue();
        assertThat(name("Younes al-Rashidi").isRelated(name("Yunus Rashidi"))).isTrue();
        assertThat(Spelling.related("hassan", "hussein")).isFalse();
        assertThat(Spelling.related("karim", "karam")).isFalse();
        assertThat(Spelling.related("maria", "mario")).isFalse();
        assertThat(name("Younes al-Rashidi").isRelated(name("Yunus Mensah"))).isFalse();
    }
}
