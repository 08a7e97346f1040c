package org.stemma.bench.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.bench.PlainArticle;
import org.stemma.news.Analysis;
import org.stemma.news.Article;
import org.stemma.news.EntityType;
import org.stemma.news.Method;
import org.stemma.news.Name;
import org.stemma.news.Quantity;
import org.stemma.news.Report;
import org.stemma.news.Role;
import org.stemma.news.Sentence;
import org.stemma.text.AlignedText;
import org.stemma.text.Span;

class StatementEditTest {
    private static @Nullable String edit(StatementEdit edit, String text, List<Name> names, @Nullable String number) {
        Sentence sentence =
                new Sentence(0, 0, Role.BODY, AlignedText.copy(text, new Span(0, text.length())), List.of(), names);
        List<Quantity> quantities = number == null ? List.of() : List.of(count(text, number));
        Article article = PlainArticle.of("invented", null, text);
        Analysis analysis =
                new Analysis(article.id(), "en", List.of(sentence), List.of(), quantities, new Method("test", 1));
        return edit.edit(new Report(article, analysis), sentence);
    }

    private static Quantity count(String text, String number) {
        int at = text.indexOf(number);
        BigDecimal value = new BigDecimal(number);
        return new Quantity(
                0,
                new Span(at, at + number.length()),
                number,
                Quantity.Kind.COUNT,
                Quantity.Hedge.EXACT,
                value,
                value,
                null,
                "family",
                "");
    }

    @Test
    void negatesTheFirstAuxiliaryOfWhatIsAffirmed() {
        assertThat(edit(StatementEdit.NEGATED, "The sirens were heard in Velim.", List.of(), null))
                .isEqualTo("The sirens were not heard in Velim.");
        assertThat(edit(StatementEdit.NEGATED, "The sirens were not heard in Velim.", List.of(), null))
                .isNull();
        assertThat(edit(StatementEdit.NEGATED, "The dam burst.", List.of(), null))
                .isNull();
    }

    @Test
    void changesDaysNumbersAndNames() {
        assertThat(edit(StatementEdit.OTHER_DAY, "It burst on Saturday.", List.of(), null))
                .isEqualTo("It burst on Monday.");
        assertThat(edit(StatementEdit.OTHER_NUMBER, "They moved 20 families.", List.of(), "20"))
                .isEqualTo("They moved 62 families.");
        assertThat(edit(StatementEdit.ROUNDED, "They moved 20 families.", List.of(), "20"))
                .isEqualTo("They moved about 20 families.");
        Name corvay = new Name(EntityType.PERSON, 0, 2, new Span(0, 11), "Lena Corvay");
        assertThat(edit(StatementEdit.OTHER_PERSON, "Lena Corvay came.", List.of(corvay), null))
                .isEqualTo("Tamsin Arkwright came.");
    }

    @Test
    void tellsTheReverseAndRejectsWhatIsTold() {
        assertThat(edit(StatementEdit.ANTONYM, "The council opened the gates.", List.of(), null))
                .isEqualTo("The council closed the gates.");
        assertThat(edit(StatementEdit.DENIED_BY_A_PARTY, "Lena Corvay opened the gates.", List.of(), null))
                .isEqualTo("The ministry rejected reports that Lena Corvay opened the gates.");
        assertThat(edit(StatementEdit.DENIED_BY_A_PARTY, "Lena Corvay did not come.", List.of(), null))
                .isNull();
    }

    @Test
    void makesWhatIsNoConflict() {
        assertThat(edit(StatementEdit.OTHER_QUANTITY, "They moved 20 families.", List.of(), "20"))
                .isEqualTo("They moved 62 vehicles.");
        assertThat(edit(StatementEdit.LOWER_BOUND, "They moved 20 families.", List.of(), "20"))
                .isEqualTo("They moved at least 10 families.");
        Name corvay = new Name(EntityType.PERSON, 0, 2, new Span(0, 11), "Lena Corvay");
        assertThat(edit(StatementEdit.OTHER_INSTANCE, "Lena Corvay came on Monday.", List.of(corvay), null))
                .isEqualTo("Tamsin Arkwright came on Wednesday.");
    }

    @Test
    void leavesADatelineAsItIs() {
        Name velim = new Name(EntityType.PLACE, 0, 1, new Span(0, 5), "VELIM");
        assertThat(edit(StatementEdit.OTHER_PLACE, "VELIM — They came.", List.of(velim), null))
                .isNull();
    }

    @Test
    void leavesWhatItsRuleDoesNotFind() {
        assertThat(edit(StatementEdit.OTHER_NUMBER, "Twenty families moved.", List.of(), null))
                .isNull();
        assertThat(edit(StatementEdit.OTHER_PLACE, "They came.", List.of(), null))
                .isNull();
        assertThat(edit(StatementEdit.ONLY_POSSIBLE, "They came.", List.of(), null))
                .isNull();
    }
}
