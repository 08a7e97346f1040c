package org.stemma.bench.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stemma.news.EntityType;

/**
 * Names found in a text beside those wanted. A name is right if a wanted name accepts its type and its whole span; every wanted
 * name is right once.
 */
record NameJudgement(GoldText text, List<GoldName> found) {
    NameJudgement {
        found = List.copyOf(found);
    }

    /**
     * Counts names of some types by whole spans, or by any overlap.
     *
     * @param strict whether what the set marks as part of a description is wrong
     */
    void count(Set<EntityType> types, boolean whole, boolean strict, NameTally tally) {
        List<GoldName> ours = found.stream()
                .filter(name -> types.contains(name.type()) && (strict || !isNeutral(name)))
                .toList();
        List<GoldText.Wanted> theirs = text.names().stream()
                .filter(name -> types.contains(name.longest().type()))
                .toList();
        Set<GoldText.Wanted> taken = new HashSet<>();
        for (GoldName name : ours) {
            theirs.stream()
                    .filter(wanted -> !taken.contains(wanted))
                    .filter(wanted -> whole ? wanted.accepts(name) : wanted.touches(name))
                    .findFirst()
                    .ifPresent(taken::add);
        }
        tally.add(ours.size(), theirs.size(), taken.size());
    }

    private boolean isNeutral(GoldName name) {
        return text.neutral().stream().anyMatch(name::isNamed);
    }

    /** Counts names against every annotation of the set, descriptions and pronouns among them, as they stand. */
    void countAnnotated(Set<EntityType> types, NameTally tally) {
        Set<GoldName> theirs = new HashSet<>();
        for (GoldName name : text.annotated()) {
            if (types.contains(name.type())) {
                theirs.add(name);
            }
        }
        List<GoldName> ours =
                found.stream().filter(name -> types.contains(name.type())).toList();
        int right = (int) ours.stream().filter(theirs::contains).distinct().count();
        tally.add(ours.size(), theirs.size(), right);
    }

    /** An error by cause: what was found beside what was wanted. */
    record Fault(String cause, String found, String wanted, String context) {}

    /** The errors among names of some types. */
    List<Fault> faults(Set<EntityType> types) {
        List<Fault> faults = new ArrayList<>();
        for (GoldText.Wanted wanted : text.names()) {
            boolean counts = types.contains(wanted.longest().type());
            if (counts && found.stream().noneMatch(wanted::accepts)) {
                faults.add(missed(wanted));
            }
        }
        for (GoldName name : found) {
            boolean near = text.names().stream().anyMatch(wanted -> overlaps(wanted, name));
            if (types.contains(name.type()) && !near && !isNeutral(name)) {
                faults.add(new Fault("spurious", told(name), "", context(name)));
            }
        }
        return faults;
    }

    private Fault missed(GoldText.Wanted wanted) {
        String told = told(wanted.longest());
        for (GoldName name : found) {
            if (overlaps(wanted, name)) {
                boolean same =
                        wanted.spellings().stream().anyMatch(s -> s.span().equals(name.span()));
                boolean type = wanted.touches(name);
                String cause = same ? "type" : type ? "boundary" : "boundary and type";
                return new Fault(cause, told(name), told, context(name));
            }
        }
        return new Fault("missed", "", told, context(wanted.longest()));
    }

    private static boolean overlaps(GoldText.Wanted wanted, GoldName name) {
        return wanted.spellings().stream().anyMatch(s -> s.span().overlaps(name.span()));
    }

    private String told(GoldName name) {
        return name.type() + " " + name.span().of(text.text());
    }

    private static final int AROUND = 50;

    private String context(GoldName name) {
        int start = Math.max(0, name.span().start() - AROUND);
        int end = Math.min(text.text().length(), name.span().end() + AROUND);
        return text.text().substring(start, end).replaceAll("\\s+", " ");
    }
}
