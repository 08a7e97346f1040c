package org.stemma.app.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.stemma.account.Account.ClaimItem;
import org.stemma.app.export.Outline.Mark;
import org.stemma.app.export.Outline.Tone;
import org.stemma.news.Claim;
import org.stemma.news.Modality;
import org.stemma.news.Polarity;
import org.stemma.news.Statement;

/** A claim with its statements, who makes them and how, in what they differ, and how it came to its state. */
final class ClaimLines {
    private final Sheet sheet;
    private final SourceList sources;

    ClaimLines(Sheet sheet, SourceList sources) {
        this.sheet = sheet;
        this.sources = sources;
    }

    /** The statements in the order of their articles. */
    void write(ClaimItem claim) {
        write(claim, claim.statements());
    }

    /** Who asserts it first, then who says that it is ahead or open, who doubts it, who denies it. */
    void writeByStance(ClaimItem claim) {
        write(
                claim,
                claim.statements().stream()
                        .sorted(Comparator.comparing((Statement s) -> s.stance() == Statement.Stance.DENIES)
                                .thenComparing(s -> s.polarity() == Polarity.NEGATIVE)
                                .thenComparing(Statement::modality)
                                .thenComparing(Statement::passage))
                        .toList());
    }

    private void write(ClaimItem claim, List<Statement> statements) {
        sheet.item(AccountPage.state(claim.state(), claim.origins()), claim.text(), List.of());
        statements.forEach(this::statement);
        notes(claim, true).forEach(note -> sheet.under(new Mark("≠", Tone.BAD), note, List.of()));
        notes(claim, false).forEach(note -> sheet.under(new Mark("~", Tone.WARN), note, List.of()));
        history(claim);
    }

    /** How the claim came to its state, if that took more than a day. */
    private void history(ClaimItem claim) {
        List<String> turns = new ArrayList<>();
        Claim.State last = null;
        for (Claim.Turn turn : claim.history()) {
            if (turn.state() != last || !turn.amounts().isEmpty()) {
                turns.add((turn.reported() == null ? "undated reports" : turn.reported()) + " "
                        + AccountPage.word(turn.state().name())
                        + (turn.amounts().isEmpty() ? "" : " (" + String.join(", ", turn.amounts()) + ")"));
            }
            last = turn.state();
        }
        if (turns.size() > 1) {
            sheet.under(new Mark("as reported", Tone.PLAIN), String.join(" → ", turns), List.of());
        }
    }

    /** In what the statements of a claim differ: what cannot both hold, or what only reads differently. */
    private static List<String> notes(ClaimItem claim, boolean conflicts) {
        return claim.differences().stream()
                .filter(d -> d.conflict() == conflicts)
                .map(d -> AccountPage.word(d.type().name()) + ": " + d.note())
                .distinct()
                .toList();
    }

    private void statement(Statement statement) {
        List<String> held = new ArrayList<>();
        if (statement.stance() == Statement.Stance.DENIES) {
            held.add("denied");
        } else if (statement.modality() != Modality.ASSERTED) {
            held.add(AccountPage.word(statement.modality().name()));
        }
        if (statement.polarity() == Polarity.NEGATIVE) {
            held.add("negated");
        }
        String by = statement.attribution().stream()
                .filter(a -> a.kind() != Statement.Attribution.Kind.OUTLET)
                .map(Statement.Attribution::name)
                .distinct()
                .collect(Collectors.joining(" ← "));
        String mark = (held.isEmpty() ? "asserted" : String.join(", ", held)) + (by.isEmpty() ? "" : ", by " + by);
        Tone tone = statement.stance() == Statement.Stance.DENIES ? Tone.BAD : Tone.PLAIN;
        sheet.under(new Mark(mark, tone), statement.text(), List.of(sources.pointer(statement.passage())));
    }
}
