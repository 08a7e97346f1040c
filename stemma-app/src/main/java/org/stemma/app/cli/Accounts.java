package org.stemma.app.cli;

import java.util.List;
import org.stemma.account.Account;
import org.stemma.account.AccountWriter;
import org.stemma.app.export.Export;
import org.stemma.news.Dossier;

/** Shows the accounts of dossiers. */
final class Accounts {
    private Accounts() {}

    static void show(Console console, Page page, List<Dossier> dossiers) {
        if (dossiers.isEmpty()) {
            console.note("stemma: no story found in these reports");
        }
        AccountWriter writer = new AccountWriter();
        List<Account> accounts = dossiers.stream().map(writer::write).toList();
        Export.Terminal terminal = new Export.Terminal(page.columns(console.screen()), page.colour(console.screen()));
        console.print(Export.render(accounts, page.format, terminal));
        console.flush();
    }
}
