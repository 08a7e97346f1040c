package org.stemma.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.Stemma;
import org.stemma.news.Report;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Reads reports and shows one account for each story in them. Keeps nothing.")
final class AccountCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final Inputs inputs = new Inputs();

    @Mixin
    private final Families families = new Families();

    @Mixin
    private final Page page = new Page();

    AccountCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return account(console, families.stemma(), inputs, page);
    }

    /** Reads inputs and shows their accounts; the exit code. */
    static int account(Console console, Stemma stemma, Inputs inputs, Page page) {
        stemma.warmUp();
        try (Reading reading = new Reading(console)) {
            List<Report> reports = Reports.distinct(reading.readAll(inputs, stemma::reports));
            int code = reading.end();
            if (code == Exit.OK) {
                Accounts.show(console, page, stemma.dossiers(reports));
            }
            return code;
        }
    }
}
