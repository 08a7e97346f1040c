package org.stemma.app.export;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Account;
import org.stemma.relation.Ledger;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Shows accounts in a format. Every format is written from the same {@link Account}. Thread-safe. */
public final class Export {
    /** How an account is shown. */
    public enum Format {
        TEXT,
        MARKDOWN,
        HTML,
        JSON
    }

    /**
     * The terminal that a text is for.
     *
     * @param width in columns
     * @param colour whether it understands ANSI colours
     */
    public record Terminal(int width, boolean colour) {
        /** Narrower text is unreadable. */
        private static final int NARROWEST = 40;

        public Terminal {
            width = Math.max(NARROWEST, width);
        }
    }

    /** What {@code docs/schema/account.schema.json} describes. */
    private record Accounts(String schema, List<Account> stories) {}

    /** Raised whenever a field changes its meaning. */
    private static final String SCHEMA = "account/1";

    private static final String LEDGER_SCHEMA = "ledger/1";

    /** Records as they are: their components, in their order, and nothing that a method computes. */
    private static final ObjectWriter JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultVisibility(v -> v.withIsGetterVisibility(Visibility.NONE))
            .build()
            .writerWithDefaultPrettyPrinter();

    private Export() {}

    /** The accounts as one document that ends with a line break. */
    public static String render(List<Account> accounts, Format format, Terminal terminal) {
        return switch (format) {
            case JSON -> JSON.writeValueAsString(new Accounts(SCHEMA, accounts)) + "\n";
            case TEXT -> write(accounts, new TextSheet(terminal));
            case MARKDOWN -> write(accounts, new MarkdownSheet());
            case HTML -> write(accounts, new HtmlSheet());
        };
    }

    /**
     * A family tree for a terminal, ended with a line break.
     *
     * @param why whether the parts of each score are told
     */
    public static String tree(Account.Sources sources, Terminal terminal, boolean why) {
        FamilyTree tree = new FamilyTree(sources.articles(), sources.lineage());
        Paint paint = new Paint(terminal.colour());
        List<String> lines = new ArrayList<>();
        lines.add(paint.of(
                Paint.Ink.STRONG,
                AccountPage.plural(sources.articles().size(), "article") + ", at most "
                        + AccountPage.plural(sources.origins(), "independent origin")));
        Columns.wrap(TreeWords.LEGEND, terminal.width()).forEach(l -> lines.add(paint.of(Paint.Ink.FAINT, l)));
        lines.addAll(new TreeText(tree, terminal, why, true).all());
        return String.join("\n", lines) + "\n";
    }

    /**
     * Who said what in a story, for a terminal, ended with a line break.
     *
     * @param account with the quotes that are to be shown
     */
    public static String quotes(Account account, Terminal terminal) {
        Sheet sheet = new TextSheet(terminal);
        SourceList sources = new SourceList(account, sheet);
        Sayings sayings = new Sayings(account, sheet, sources);
        sheet.title(account.title(), AccountPage.plural(sayings.size(), "quote") + ". Story " + account.id());
        sayings.write();
        sources.heads(sayings.articles());
        return sheet.finish();
    }

    /** How a ledger is shown. */
    public enum Book {
        TEXT,
        JSON,
        CSV
    }

    /** What {@code docs/schema/ledger.schema.json} describes. */
    private record Ledgers(String schema, Ledger ledger) {}

    /** What passed between two sides, or one and all others; ends with a line break. */
    public static String ledger(Ledger ledger, Book book, Terminal terminal) {
        return switch (book) {
            case TEXT -> new LedgerPage(ledger, terminal).write();
            case JSON -> JSON.writeValueAsString(new Ledgers(LEDGER_SCHEMA, ledger)) + "\n";
            case CSV -> LedgerTable.write(ledger);
        };
    }

    /**
     * The claims that answer a question, for a terminal, ended with a line break.
     *
     * @param account of one story, with the claims that answer, the best first
     */
    public static String answers(Account account, Terminal terminal) {
        Sheet sheet = new TextSheet(terminal);
        SourceList sources = new SourceList(account, sheet);
        ClaimLines lines = new ClaimLines(sheet, sources);
        sheet.title(account.title(), "Story " + account.id());
        sheet.section("What is reported", "Who reports what; never who is right.");
        account.claims().forEach(lines::writeByStance);
        sources.heads(account.claims().stream()
                .flatMap(claim -> claim.statements().stream())
                .map(statement -> statement.passage().article())
                .collect(Collectors.toSet()));
        return sheet.finish();
    }

    /** A family tree in the language of Graphviz. */
    public static String dot(Account.Sources sources) {
        return TreeDot.write(sources);
    }

    /**
     * Two articles to be compared.
     *
     * @param sources where they come from
     * @param left the number of the one on the left, from 1
     * @param right the number of the other
     * @param edge their closest relation, null if there is none
     */
    public record Pair(Account.Sources sources, int left, int right, Account.@Nullable EdgeItem edge) {}

    /**
     * Two texts side by side, ended with a line break.
     *
     * @param whole whether long stretches that only one has are shown in full
     */
    public static String sideBySide(Pair pair, Comparison comparison, Terminal terminal, boolean whole) {
        return String.join("\n", new SideBySide(terminal, whole).write(pair, comparison)) + "\n";
    }

    private static String write(List<Account> accounts, Sheet sheet) {
        accounts.forEach(account -> new AccountPage(account, sheet).write());
        return sheet.finish();
    }
}
