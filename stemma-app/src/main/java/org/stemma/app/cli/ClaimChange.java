package org.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stemma.app.revision.Amendments;
import org.stemma.news.Claim;
import org.stemma.news.Correction;
import org.stemma.news.Correction.OfClaims;
import org.stemma.news.Dossier;
import org.stemma.news.Passage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A correction of a story's claims, after which those that it is about are shown. */
abstract class ClaimChange extends PartChange {
    private static final String CLAIM_HELP = "A claim of the story: enough of its id, as ./stemma claims lists it.";

    private ClaimChange(Console console) {
        super(console);
    }

    @Override
    final List<List<Passage>> sides(Correction correction) {
        return correction instanceof OfClaims claims ? claims.claims() : List.of();
    }

    @Override
    final void show(Dossier dossier, Set<Passage> about) {
        for (Claim claim : dossier.claims()) {
            List<Passage> statements = Amendments.statements(claim);
            if (areAbout(statements, about)) {
                line("  " + claim.id() + ": "
                        + claim.state().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ", "
                        + Text.count(statements.size(), "statement") + ", \""
                        + Text.line(claim.statements().getFirst().text()) + "\"");
            }
        }
    }

    @Command(
            name = "merge-claims",
            mixinStandardHelpOptions = true,
            description = "These claims of a story are one: they answer the same question of fact.")
    static final class Merge extends ClaimChange {
        @Parameters(paramLabel = "CLAIM", arity = "2..*", description = CLAIM_HELP)
        private List<String> claims = new ArrayList<>();

        Merge(Console console) {
            super(console);
        }

        @Override
        Correction correction(Dossier dossier) {
            return Amendments.mergeClaims(dossier, claims);
        }
    }

    @Command(
            name = "split-claim",
            mixinStandardHelpOptions = true,
            description = "Some statements of a claim of a story make another one.")
    static final class Split extends ClaimChange {
        @Parameters(paramLabel = "CLAIM", index = "0", description = CLAIM_HELP)
        private String claim = "";

        @Parameters(
                paramLabel = "STATEMENT",
                index = "1..*",
                arity = "1..*",
                description = "The numbers of the statements that make another claim, from 1, in the order of"
                        + " ./stemma claims.")
        private List<Integer> numbers = new ArrayList<>();

        Split(Console console) {
            super(console);
        }

        @Override
        Correction correction(Dossier dossier) {
            return Amendments.splitClaim(dossier, claim, numbers);
        }
    }
}
