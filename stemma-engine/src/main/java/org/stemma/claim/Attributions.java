package org.stemma.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Entity;
import org.stemma.news.EntityType;
import org.stemma.news.Name;
import org.stemma.news.Quote;
import org.stemma.news.Report;
import org.stemma.news.Sentence;
import org.stemma.news.Statement.Attribution;
import org.stemma.text.Span;

/**
 * Who answers for a clause: the outlet, then what it credits, inwards: agency, unnamed sources, office or speaker.
 *
 * <p>Read from the verbs of saying above the clause, from "according to" and "reportedly" beside it, and from the quotes
 * whose content holds it.
 */
final class Attributions {
    private static final Set<String> HEARSAY =
            Set.of("reportedly", "allegedly", "supposedly", "purportedly", "accused", "blamed");

    private final Report report;
    private final Tree tree;
    private final Cast cast;
    private final List<Quote> quotes;
    private final Predicates predicates;

    Attributions(Report report, Tree tree, Cast cast, List<Quote> quotes) {
        this.report = report;
        this.tree = tree;
        this.cast = cast;
        this.quotes = quotes;
        this.predicates = new Predicates(tree);
    }

    /** The chain for the clause around a token, the outlet first. */
    List<Attribution> of(int predicate) {
        List<Attribution> chain = new ArrayList<>();
        chain.add(outlet(report));
        accordingTo(predicate, chain);
        List<Attribution> said = new ArrayList<>();
        int at = predicate;
        for (int steps = 0; steps < tree.size() && tree.head(at) >= 0; steps++) {
            int head = tree.head(at);
            accuser(at).ifPresent(said::addFirst);
            if (says(at, head)) {
                int subject = subject(head);
                if (subject >= 0 && !Negation.isNone(tree, subject)) {
                    said.addFirst(by(subject));
                }
            }
            hearsay(at, chain);
            at = head;
        }
        hearsay(at, chain);
        if (tree.head(predicate) < 0) {
            accuser(predicate).ifPresent(said::addFirst);
        }
        said.forEach(one -> add(chain, one));
        quoted(predicate, chain);
        return chain;
    }

    /** Who accuses: the subject or agent of the verb, the owner of the noun. */
    private Optional<Attribution> accuser(int at) {
        int verb = Accusations.verbOver(tree, at);
        if (verb >= 0) {
            int by = tree.child(verb, "agent");
            int who = predicates.isPassive(verb) ? by < 0 ? -1 : tree.child(by, "pobj") : subject(verb);
            return who < 0 ? Optional.of(unnamed(verb)) : Optional.of(by(who));
        }
        int noun = Accusations.nounOver(tree, at);
        int owner = noun < 0 ? -1 : tree.child(noun, "poss");
        return noun < 0 ? Optional.empty() : Optional.of(owner < 0 ? unnamed(noun) : by(owner));
    }

    private Attribution unnamed(int token) {
        Span span = tree.token(token).span();
        String word = tree.token(token).form();
        return new Attribution(
                Attribution.Kind.UNNAMED, word, null, report.article().passage(span));
    }

    static Attribution outlet(Report report) {
        String name = report.article().outlet() != null
                ? report.article().outlet().name()
                : report.article().file();
        return new Attribution(Attribution.Kind.OUTLET, name, null, null);
    }

    /** Whether a source is nobody: "allegedly", "accusations". */
    static boolean isHearsay(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        return HEARSAY.contains(lower) || Lexicon.ENGLISH.is("claims", singular);
    }

    /** The one whom a noun phrase names as answering: an agency, an office, a person, or someone unnamed. */
    Attribution by(int head) {
        if (tree.token(head).tag().startsWith("W") && antecedent(head) >= 0) {
            return by(antecedent(head));
        }
        Sentence sentence = tree.sentence();
        Participant who = new Participants(report.id(), tree, cast).one("agent", head);
        Entity entity = cast.entityAt(report.id(), sentence.index(), head);
        Name name = sentence.nameAt(head);
        List<Integer> tokens =
                tree.below(head, c -> Set.of("relcl", "acl", "appos", "punct").contains(tree.relation(c)));
        Span span = sentence.span(tokens.getFirst(), tokens.getLast() + 1);
        String text = entity != null ? entity.name() : who.text();
        Attribution.Kind kind = kind(head, name, entity);
        return new Attribution(
                kind,
                text,
                entity == null ? null : entity.id(),
                report.article().passage(span));
    }

    /** The noun that a relative pronoun stands for, -1 if there is none. */
    private int antecedent(int pronoun) {
        int verb = tree.head(pronoun);
        for (int steps = 0; verb >= 0 && steps < tree.size(); steps++) {
            if (tree.relation(verb).equals("relcl")) {
                int noun = tree.head(verb);
                return noun >= 0 && !tree.token(noun).tag().startsWith("W") ? noun : -1;
            }
            verb = tree.head(verb);
        }
        return -1;
    }

    private Attribution.Kind kind(int head, @Nullable Name name, @Nullable Entity entity) {
        String form = tree.token(head).form();
        if (Lexicon.ENGLISH.is("agencies", form)) {
            return Attribution.Kind.AGENCY;
        }
        EntityType type = entity != null ? entity.type() : name != null ? name.type() : null;
        if (type == EntityType.PERSON) {
            return Attribution.Kind.SPEAKER;
        }
        if (type != null || Lexicon.ENGLISH.is("offices", tree.lemma(head))) {
            return Attribution.Kind.OFFICE;
        }
        boolean pronoun = tree.token(head).tag().startsWith("PRP");
        boolean unnamed = Lexicon.ENGLISH.is("unnamed", tree.lemma(head)) || pronoun;
        return unnamed ? Attribution.Kind.UNNAMED : Attribution.Kind.SPEAKER;
    }

    /** Whether the clause at a token is what its head says. */
    private boolean says(int at, int head) {
        if (!tree.token(head).isVerb()) {
            return false;
        }
        boolean content = tree.relation(at).equals("ccomp") && predicates.isGovernor(head);
        boolean denied = Rejections.over(tree, at) == head && Rejections.denier(tree, head) >= 0;
        return content || denied;
    }

    /** The subject of a verb or of the verb it is joined to. */
    private int subject(int verb) {
        int at = verb;
        for (int steps = 0; steps < tree.size() && at >= 0; steps++) {
            int subject = tree.child(at, Tree.SUBJECTS);
            if (subject >= 0) {
                return subject;
            }
            if (!Set.of("conj", "advcl", "xcomp").contains(tree.relation(at))) {
                return -1;
            }
            at = tree.head(at);
        }
        return -1;
    }

    private void accordingTo(int predicate, List<Attribution> chain) {
        for (int i = 0; i < tree.size(); i++) {
            if (!tree.token(i).form().equalsIgnoreCase("according") || !tree.isBelow(predicate, tree.head(i))) {
                continue;
            }
            int to = tree.child(i, "prep");
            int source = to < 0 ? -1 : tree.child(to, "pobj");
            if (source >= 0) {
                add(chain, by(source));
                tree.children(source, Set.of("conj")).forEach(joined -> add(chain, by(joined)));
            }
        }
    }

    private void hearsay(int verb, List<Attribution> chain) {
        for (int child : tree.children(verb, Set.of("advmod"))) {
            if (HEARSAY.contains(tree.lemma(child))) {
                Span span = tree.token(child).span();
                add(
                        chain,
                        new Attribution(
                                Attribution.Kind.UNNAMED,
                                tree.lemma(child),
                                null,
                                report.article().passage(span)));
            }
        }
    }

    private void quoted(int predicate, List<Attribution> chain) {
        Span at = tree.token(predicate).span();
        for (Quote quote : quotes) {
            for (Quote.Version version : quote.versions()) {
                boolean holds = version.passage().article().equals(report.id())
                        && version.isHeldTrue()
                        && version.stance() != Quote.Stance.DENIAL
                        && version.content().span().overlaps(at);
                if (holds && quote.speaker() != null) {
                    addSpeaker(chain, quote, version);
                }
            }
        }
    }

    /** The quote's speaker takes the place of a pronoun or a bare description of the same words. */
    private void addSpeaker(List<Attribution> chain, Quote quote, Quote.Version version) {
        String speaker = quote.speaker();
        if (speaker == null) {
            return;
        }
        if (version.source() != null) {
            Span source = version.source().span();
            chain.removeIf(a -> a.passage() != null
                    && a.entity() == null
                    && a.passage().span().overlaps(source));
        }
        boolean named = chain.stream().skip(1).anyMatch(a -> speaker.contains(a.name()));
        if (named && quote.entity() == null) {
            return;
        }
        Attribution.Kind kind = quote.entity() != null ? Attribution.Kind.SPEAKER : Attribution.Kind.UNNAMED;
        add(chain, new Attribution(kind, speaker, quote.entity(), version.source()));
    }

    private static void add(List<Attribution> chain, Attribution one) {
        boolean known = chain.stream()
                .anyMatch(a -> a.name().equals(one.name())
                        || (a.entity() != null && a.entity().equals(one.entity())));
        if (!known) {
            chain.add(one);
        }
    }
}
