package org.stemma.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstalmentsTest {
    private static boolean areApart(String one, String other) {
        return !Instalments.differing(Instalments.in(one, null), Instalments.in(other, null))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tarn League adopts 12th sanctions package against Morvia | Envoys agree on 13th package of sanctions against Morvia
            Second round of talks on Lake Orsa opens in Port Alard | Talks on Lake Orsa: third round ends without a deal
            Caldora and Vostania begin fourth round of border talks | Fifth round of talks between Caldora and Vostania
            Harbour Lights renewed for a second season | Critics praise third season of Harbour Lights
            Harbour Lights: Season 3 starts in June | Why Harbour Lights season four was delayed
            Army starts second phase of Vostanian withdrawal | Army starts first phase of Vostanian withdrawal
            Prisoner swap: phase one is over | Prisoner swap: Phase 2 to begin on Monday
            31st edition of the Calderan book fair opens | 32nd edition of the Calderan book fair opens
            Calderan Book Fair 2033 opens its doors | Calderan Book Fair 2034 opens its doors
            Polls close in Vostania's 2029 election | Vostania's 2033 election: what to know
            Supreme Court upholds the verdict against Orsini | District court finds Orsini guilty
            Appeals court hears Orsini | Court of first instance hears Orsini
            Hawks win Game 4 in Lindau | Hawks lose Game 5 in Lindau
            Moon landing of probe Asteria 7 | Moon landing of probe Asteria 8
            Rowers' Bowl XI: all results | Rowers' Bowl XII: all results
            """)
    void episodesOfASeriesAreApart(String one, String other) {
        assertThat(areApart(one, other)).isTrue();
        assertThat(areApart(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ferry fire kills 12 in Calderan | Ferry fire kills 15 in Calderan
            Ferry Fire Kills 12 In Calderan Harbour | Ferry Fire Kills 15 In Calderan Harbour
            Dock strike enters third day | Dock strike enters fifth day
            Second suspect arrested over museum theft | Third suspect arrested over museum theft
            Holub floors Kreis in the second round | Holub stops Kreis in sixth round
            Tarn League adopts 13th sanctions package | Morvia condemns 13th package of sanctions
            Prices rise 4% in May | Prices rise 5% in May, most since 2009
            Velk hurt in his second season with the Hawks | Hawks forward Velk, in his third season, is hurt
            Aid for 12 villages reaches Port Alard | Aid for 14 villages reaches Port Alard
            Tarn League compares 12th package and 13th package | Tarn League adopts 13th package
            In Calderan 12 die after a ferry fire | Port of Calderan 15 dead after fire
            Hawks lead Rowers 14-10 at half-time | Hawks beat Rowers 24-17
            Ferrante resigns in June 2033 | Ferrante resigned in May 2033, aides say
            """)
    void whatCountsOnWithinOneAffairIsNotApart(String one, String other) {
        assertThat(areApart(one, other)).isFalse();
    }

    @Test
    void theOpeningNumbersASeriesThatTheHeadlineDoesNot() {
        String opening = "Envoys of the Tarn League agreed on the 13th package of sanctions on Monday.";
        assertThat(Instalments.in("Tarn League hits Morvian timber", opening)).containsEntry("package", "13");
    }

    @Test
    void anOpeningThatNamesTwoSaysNothing() {
        String opening = "The 13th package of sanctions follows the 12th package, agreed on in May.";
        assertThat(Instalments.in("Tarn League hits Morvian timber", opening)).doesNotContainKey("package");
    }

    @Test
    void theHeadlineGoesBeforeTheOpening() {
        assertThat(Instalments.in("13th package adopted", "The 12th package had failed."))
                .containsEntry("package", "13");
    }
}
