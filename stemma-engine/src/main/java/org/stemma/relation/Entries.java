package org.stemma.relation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Claim;
import org.stemma.news.Difference;
import org.stemma.news.Dossier;
import org.stemma.news.Entity;
import org.stemma.news.Event;
import org.stemma.news.Modality;
import org.stemma.news.Passage;
import org.stemma.news.PloverType;
import org.stemma.news.Polarity;
import org.stemma.news.Report;
import org.stemma.news.Statement;
import org.stemma.relation.Ledger.Entry;
import org.stemma.relation.Ledger.Kind;
import org.stemma.relation.Ledger.Party;

/** The events of one story as entries of a ledger. */
final class Entries {
    private final Dossier dossier;
    private final Map<String, Entity> entities;
    private final Map<String, Report> reports;
    private final List<Claim> disputes;

    Entries(Dossier dossier) {
        this.dossier = dossier;
        this.entities = dossier.entities().stream().collect(Collectors.toMap(Entity::id, Function.identity()));
        this.reports = dossier.reports().stream().collect(Collectors.toMap(Report::id, Function.identity()));
        this.disputes = dossier.claims().stream()
                .filter(c -> c.state() == Claim.State.DISPUTED || c.state() == Claim.State.DENIED)
                .toList();
    }

    List<Entry> all() {
        return dossier.events().stream()
                .filter(event -> event.actor() != null && event.recipient() != null)
                .map(event ->
                        entry(event, Objects.requireNonNull(event.actor()), Objects.requireNonNull(event.recipient())))
                .toList();
    }

    private Entry entry(Event event, Event.Participant actor, Event.Participant recipient) {
        Passage passage = event.passages().getFirst();
        return new Entry(
                event.id(),
                List.of(dossier.story().id()),
                event.code(),
                event.type().quadClass(),
                kind(event.type()),
                Scores.PLOVER.of(event.code()),
                isTold(event),
                event.predicate(),
                party(actor),
                party(recipient),
                event.when(),
                event.polarity(),
                event.modality(),
                dispute(event),
                event.origins(),
                read(passage),
                event.passages().stream().map(this::file).toList(),
                passage,
                event.passages());
    }

    private String file(Passage passage) {
        Report report = reports.get(passage.article());
        return report == null ? passage.article() : report.article().file();
    }

    private Party party(Event.Participant participant) {
        Entity entity = participant.entity() == null ? null : entities.get(participant.entity());
        return new Party(
                participant.name(),
                entity == null ? List.of(participant.name()) : entity.names(),
                participant.country(),
                participant.sector());
    }

    /** Told as having happened: what is planned, demanded, doubted, denied or negated is no event of the balance. */
    private static boolean isTold(Event event) {
        return event.polarity() == Polarity.POSITIVE && event.modality() == Modality.ASSERTED;
    }

    static Kind kind(PloverType type) {
        return switch (type) {
            case AGREE -> Kind.AGREEMENT;
            case REQUEST -> Kind.DEMAND;
            case REJECT -> Kind.REFUSAL;
            case CONSULT -> Kind.VISIT;
            case SUPPORT, CONCEDE, COOPERATE, AID, RETREAT -> Kind.COOPERATION;
            case ACCUSE, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> Kind.CONFLICT;
        };
    }

    /** What stands against it: in a claim in dispute that tells it, or a telling that denies it; empty if there is neither. */
    private String dispute(Event event) {
        for (Claim claim : disputes) {
            List<Statement> own = claim.statements().stream()
                    .filter(s -> event.mentions().stream().anyMatch(m -> isAbout(s.passage(), m)))
                    .toList();
            if (!own.isEmpty()) {
                return against(claim, own);
            }
        }
        return dossier.events().stream()
                .filter(other -> isDenial(event, other))
                .findFirst()
                .map(denial -> read(denial.passages().getFirst()))
                .orElse("");
    }

    /** The statement that denies it, else one of the others, else in what they differ. */
    private static String against(Claim claim, List<Statement> own) {
        return claim.statements().stream()
                .filter(s -> !own.contains(s))
                .max(Comparator.comparing((Statement s) -> s.stance() == Statement.Stance.DENIES)
                        .thenComparing(s -> s.polarity() == Polarity.NEGATIVE))
                .map(Statement::text)
                .orElseGet(() -> claim.differences().stream()
                        .map(Difference::note)
                        .findFirst()
                        .orElse(claim.text()));
    }

    private String read(Passage passage) {
        Report report = reports.get(passage.article());
        return report == null ? passage.quote() : report.article().read(passage.span());
    }

    private static boolean isAbout(Passage clause, Event.Mention mention) {
        return clause.article().equals(mention.trigger().article())
                && clause.span().overlaps(mention.trigger().span());
    }

    /** The same event, told as denied. */
    private static boolean isDenial(Event event, Event other) {
        return other.modality() == Modality.DENIED
                && isTold(event)
                && other.type() == event.type()
                && isSame(event.actor(), other.actor())
                && isSame(event.recipient(), other.recipient())
                && (event.when() == null || other.when() == null || event.when().agrees(other.when()));
    }

    private static boolean isSame(Event.@Nullable Participant one, Event.@Nullable Participant other) {
        return one != null && other != null && one.name().equals(other.name());
    }
}
