package org.stemma.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.news.Token;

/** What is written or put on record: whoever passes a resolution that condemns a raid has condemned it. */
final class Writings {
    private static final Set<String> NOUNS = Set.of(
            "resolution",
            "statement",
            "letter",
            "report",
            "motion",
            "bill",
            "law",
            "decree",
            "declaration",
            "petition",
            "complaint",
            "lawsuit",
            "note",
            "message",
            "video",
            "tweet",
            "post",
            "communique",
            "memo",
            "editorial",
            "speech",
            "article",
            "document",
            "ultimatum",
            "notice");

    /** Whoever does this to a writing says what it says; whoever vetoes it does not. */
    private static final Set<String> MAKING = Set.of(
            "pass",
            "adopt",
            "approve",
            "issue",
            "sign",
            "release",
            "publish",
            "send",
            "write",
            "file",
            "submit",
            "post",
            "introduce",
            "table",
            "deliver",
            "draft",
            "present",
            "circulate",
            "make",
            "endorse",
            "launch",
            "read",
            "air");

    private Writings() {}

    /** Who acts in a verb's clause; of what a writing says, whoever made it. */
    static @Nullable Token author(Clause clause, Token verb) {
        Token subject = clause.subject(verb);
        Token making = subject == null ? null : making(clause, verb);
        if (making == null) {
            return subject;
        }
        Token author = clause.isPassive(making) ? clause.prepositional(making, "by") : clause.subject(making);
        return author == null ? subject : author;
    }

    /** The verb whose object is the writing that a verb tells the content of: "passed", of "passed a motion condemning the raid". */
    static @Nullable Token making(Clause clause, Token verb) {
        Token writing = verb.relation().equals("acl") && verb.tag().equals("VBG") ? clause.head(verb) : null;
        if (writing == null || !NOUNS.contains(writing.lemma())) {
            return null;
        }
        boolean made = writing.relation().equals("dobj") || writing.relation().equals("nsubjpass");
        Token making = made ? clause.head(writing) : null;
        return making != null && MAKING.contains(making.lemma()) ? making : null;
    }
}
