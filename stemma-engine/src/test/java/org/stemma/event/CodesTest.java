package org.stemma.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stemma.news.Event;
import org.stemma.news.PloverType;

class CodesTest {
    private final Codes codes = new Codes();

    private static Frame frame(PloverType type, String mode) {
        return new Frame(type, mode, true, List.of(), List.of(), Set.of());
    }

    private Event.Code code(PloverType type, String mode, String... words) {
        return codes.of(frame(type, mode), Set.of(words), Set.of());
    }

    @Test
    void everyKindOfFrameHasACodeDoneOrDeclared() {
        List<String> wrong = new ArrayList<>();
        for (String line : Frames.lines("frames.txt")) {
            String[] kind = line.split("\\|", -1)[0].strip().split("/", -1);
            Frame done = frame(PloverType.valueOf(kind[0]), kind[1]);
            for (Frame frame : List.of(
                    done, done.as(PloverType.AGREE), done.as(PloverType.REJECT), done.as(PloverType.THREATEN))) {
                Event.Code code = codes.of(frame, Set.of(), Set.of());
                if (!code.cameo().matches("\\d{2,4}")) {
                    wrong.add(frame.kind() + " is " + code.cameo());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void tellsAidByWhatIsGiven() {
        assertThat(code(PloverType.AID, "give", "tank").cameo()).isEqualTo("072");
        assertThat(code(PloverType.AID, "give", "grain").cameo()).isEqualTo("073");
        assertThat(code(PloverType.AID, "give", "loan").contexts()).contains("economic");
    }

    @Test
    void keepsAPromisedDeedInItsCode() {
        Frame promised = frame(PloverType.AID, "give").as(PloverType.AGREE);
        assertThat(codes.of(promised, Set.of("missile"), Set.of()).cameo()).isEqualTo("0332");
    }

    @Test
    void keepsAppealsFromDemands() {
        assertThat(code(PloverType.REQUEST, "ask", "release").cameo()).isEqualTo("0253");
        assertThat(code(PloverType.REQUEST, "demand", "release").cameo()).isEqualTo("1053");
        assertThat(code(PloverType.REQUEST, "demand", "release").mode()).isEqualTo("yield");
    }

    @Test
    void takesTheMeansOfAnAssaultFromItsSubject() {
        Event.Code code = codes.of(frame(PloverType.ASSAULT, "kill"), Set.of("villager"), Set.of("drone"));
        assertThat(code.mode()).isEqualTo("drone");
        assertThat(code(PloverType.ASSAULT, "kill", "villager").mode()).isEmpty();
    }

    @Test
    void sortsContextsOfPairsAndWords() {
        assertThat(code(PloverType.ACCUSE, "disapprove", "human-right", "mosque")
                        .contexts())
                .containsExactly("human_rights", "religion_ethnicity");
    }
}
