package org.stemma.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.news.Article;
import org.stemma.news.Quantity;
import org.stemma.news.Role;
import org.stemma.rooms.ArticleBuilder;
import org.stemma.rooms.ParsedSentence;

class QuantityTaggerTest {
    private static List<Quantity> tag(String text, String parse) {
        Article article = new ArticleBuilder("a.txt").block(Role.BODY, text).build();
        return new QuantityTagger().tag(article, List.of(ParsedSentence.of(article, 0, 0, parse)));
    }

    @Test
    void countsWhatTheNumberModifiesWithItsFate() {
        Quantity count = tag(
                        "At least 12 miners were killed.",
                        "At/at/IN/2/advmod least/least/JJS/0/pobj 12/12/CD/3/nmod miners/miner/NNS/5/nsubjpass were/be/VBD/5/auxpass killed/kill/VBN/-1/root")
                .getFirst();
        assertThat(count.counted()).isEqualTo("miner");
        assertThat(count.hedge()).isEqualTo(Quantity.Hedge.AT_LEAST);
        assertThat(count.low()).isEqualByComparingTo("12");
        assertThat(count.high()).isNull();
        assertThat(count.scope()).isEqualTo("killed");
        assertThat(count.text()).isEqualTo("At least 12");
    }

    @Test
    void joinsARangeOfMoney() {
        Quantity money = tag(
                        "Trade ranges from $650 million to $1 billion.",
                        "Trade/trade/NN/1/nsubj ranges/range/VBZ/-1/root from/from/IN/1/prep $/$/$/5/nmod 650/650/CD/5/compound million/million/CD/2/pobj to/to/IN/1/prep $/$/$/9/nmod 1/1/CD/9/compound billion/billion/CD/6/pobj")
                .getFirst();
        assertThat(money.kind()).isEqualTo(Quantity.Kind.MONEY);
        assertThat(money.hedge()).isEqualTo(Quantity.Hedge.RANGE);
        assertThat(money.unit()).isEqualTo("USD");
        assertThat(money.low()).isEqualByComparingTo("650000000");
        assertThat(money.high()).isEqualByComparingTo("1000000000");
        assertThat(money.counted()).isEqualTo("trade");
    }

    @Test
    void givesTheFirstNumberOfARangeTheScaleOfTheSecond() {
        Quantity money = tag(
                        "It cost €5-7 million.",
                        "It/it/PRP/1/nsubj cost/cost/VBD/-1/root €/€/$/6/nmod 5/5/CD/6/compound -/-/HYPH/6/punct 7/7/CD/6/compound million/million/CD/1/dobj")
                .getFirst();
        assertThat(money.unit()).isEqualTo("EUR");
        assertThat(money.low()).isEqualByComparingTo("5000000");
        assertThat(money.high()).isEqualByComparingTo("7000000");
    }

    @Test
    void readsSharesWithWhatTheyAreSharesOf() {
        Quantity share = tag(
                        "Just under 40 percent of imports stopped.",
                        "Just/just/RB/1/advmod under/under/IN/2/qmod 40/40/CD/3/nmod percent/percent/NN/6/nsubj of/of/IN/3/prep imports/import/NNS/4/pobj stopped/stop/VBD/-1/root")
                .getFirst();
        assertThat(share.kind()).isEqualTo(Quantity.Kind.PERCENT);
        assertThat(share.unit()).isEqualTo("%");
        assertThat(share.counted()).isEqualTo("import");
        assertThat(share.low()).isEqualByComparingTo("36");
        assertThat(share.high()).isEqualByComparingTo("40");
    }

    @Test
    void takesNoYearAgeOrNameForACount() {
        String parse =
                "In/in/IN/5/prep 2029/2029/CD/0/pobj ,/,/,/5/punct Ada/ada/NNP/5/nsubj Norr/norr/NNP/3/appos flew/fly/VBD/-1/root an/a/DT/9/det F/f/NN/9/compound -16/-16/CD/9/nmod jet/jet/NN/5/dobj";
        assertThat(tag("In 2029, Ada Norr flew an F-16 jet.", parse)).isEmpty();
    }

    @Test
    void keepsOrdinalsApartFromCounts() {
        Quantity ordinal = tag(
                        "The 4th brigade left.",
                        "The/the/DT/2/det 4th/4th/JJ/2/nmod brigade/brigade/NN/3/nsubj left/leave/VBD/-1/root")
                .getFirst();
        assertThat(ordinal.kind()).isEqualTo(Quantity.Kind.ORDINAL);
        assertThat(ordinal.counted()).isEqualTo("brigade");
        assertThat(ordinal.low()).isEqualByComparingTo("4");
    }

    @Test
    void countsWithoutAParse() {
        Quantity count = tag(
                        "At least 12 miners were killed.",
                        "At/at/IN/-1/dep least/least/JJS/-1/dep 12/12/CD/-1/dep miners/miner/NNS/-1/dep were/be/VBD/-1/dep killed/kill/VBN/-1/dep")
                .getFirst();
        assertThat(count.counted()).isEqualTo("miner");
        assertThat(count.scope()).isEqualTo("killed");
    }

    @Test
    void readsATollThatRises() {
        Quantity toll = tag(
                        "The death toll rose to 312.",
                        "The/the/DT/-1/dep death/death/NN/-1/dep toll/toll/NN/-1/dep rose/rise/VBD/-1/dep to/to/IN/-1/dep 312/312/CD/-1/dep")
                .getFirst();
        assertThat(toll.counted()).isEqualTo("person");
        assertThat(toll.scope()).isEqualTo("killed");
    }

    @Test
    void takesNoOneForKilledWhoKilled() {
        Quantity men = tag(
                        "12 men killed a guard.",
                        "12/12/CD/-1/dep men/man/NNS/-1/dep killed/kill/VBD/-1/dep a/a/DT/-1/dep guard/guard/NN/-1/dep")
                .getFirst();
        assertThat(men.counted()).isEqualTo("man");
        assertThat(men.scope()).isEmpty();
    }

    @Test
    void readsTheCurrencyThatTheArticleNames() {
        Quantity sum = tag(
                        "The loan of Egyptian pounds was 3 million pounds.",
                        "The/the/DT/-1/dep loan/loan/NN/-1/dep of/of/IN/-1/dep Egyptian/egyptian/JJ/-1/dep pounds/pound/NNS/-1/dep was/be/VBD/-1/dep 3/3/CD/-1/dep million/million/CD/-1/dep pounds/pound/NNS/-1/dep")
                .getFirst();
        assertThat(sum.unit()).isEqualTo("EGP");
    }
}
