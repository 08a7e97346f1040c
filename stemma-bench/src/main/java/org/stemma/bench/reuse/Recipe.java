package org.stemma.bench.reuse;

/** The kinds of derivation that are made and told apart in the figures. */
enum Recipe {
    WHOLE("whole copy", Group.VERBATIM),
    CUT("cut after some paragraphs", Group.VERBATIM),
    SELECTION("selected paragraphs", Group.VERBATIM),
    MOVES("paragraphs moved", Group.VERBATIM),
    DELETION("sentences deleted", Group.VERBATIM),
    SPLICE("splice of two sources", Group.VERBATIM),
    STYLE("house style", Group.VERBATIM),
    ROUNDED("numbers rounded", Group.VERBATIM),
    QUOTES("quotes trimmed", Group.VERBATIM),
    BOILERPLATE("boilerplate added", Group.VERBATIM),
    TWICE("body twice", Group.VERBATIM),
    MIXED("three edits at once", Group.VERBATIM),
    CHAIN("copy of an edited copy", Group.VERBATIM),
    AGENCY("one agency's text, twice", Group.VERBATIM),
    COPIED_REWRITE("edited copy of a rewrite", Group.VERBATIM),
    NOISE_2("2 % of letters wrong", Group.NOISE),
    NOISE_5("5 % of letters wrong", Group.NOISE),
    NOISE_10("10 % of letters wrong", Group.NOISE),
    NOISE_15("15 % of letters wrong", Group.NOISE),
    LIGHT("paraphrase, light", Group.REWRITTEN),
    MIDDLE("paraphrase, middle", Group.REWRITTEN),
    STRONG("paraphrase, strong", Group.REWRITTEN),
    REWRITTEN_COPY("paraphrase, middle, of a copy", Group.REWRITTEN);

    /** What is counted together. */
    enum Group {
        VERBATIM,
        NOISE,
        REWRITTEN
    }

    private final String title;
    private final Group group;

    Recipe(String title, Group group) {
        this.title = title;
        this.group = group;
    }

    String title() {
        return title;
    }

    Group group() {
        return group;
    }
}
