package org.stemma.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.stemma.news.Sentence;
import org.stemma.news.Token;

/** The names of each body, so that "the WNC chair" fits a person described as chair of the whole name. Immutable once built. */
final class Aliases {
    private final Map<String, Set<String>> byForm = new HashMap<>();

    Aliases(List<Cluster> bodies) {
        for (Cluster body : bodies) {
            Set<String> forms = new TreeSet<>();
            body.uses.forEach(use -> forms.add(use.folded()));
            forms.forEach(
                    form -> byForm.computeIfAbsent(form, f -> new TreeSet<>()).addAll(forms));
        }
    }

    /** Whether every proper noun before a role, states aside, stands in some description of a person. */
    boolean agree(Sentence sentence, int first, int noun, Cluster person) {
        for (int i = first; i < noun; i++) {
            Token token = sentence.tokens().get(i);
            if (token.isProperNoun() && Lands.anyState(token.form()) == null && !stands(token, person)) {
                return false;
            }
        }
        return true;
    }

    private boolean stands(Token token, Cluster person) {
        String form = Spelling.fold(token.form());
        Set<String> forms = byForm.getOrDefault(form, Set.of(form));
        return person.facts.stream()
                .map(fact -> " " + Spelling.fold(fact.text()) + " ")
                .anyMatch(text -> forms.stream().anyMatch(f -> text.contains(" " + f + " ")));
    }
}
