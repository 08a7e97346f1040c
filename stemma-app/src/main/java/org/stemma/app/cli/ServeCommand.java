package org.stemma.app.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.stemma.app.web.Desk;
import org.stemma.intake.Fetching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Opens the desk: the stories of the store as web pages, on this machine, until interrupted.")
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private final StorePlace place = new StorePlace();

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description =
                    "The name or address to listen at (default: ${DEFAULT-VALUE}, this machine only). Any other one requires"
                            + " the token that is printed.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7070",
            description = "The port (default: ${DEFAULT-VALUE}); 0 for any that is free.")
    private int port = 7070;

    @Option(
            names = "--fetch",
            description =
                    "Fetches addresses that readers hand in on the page Add; else the desk asks nothing of the web.")
    private boolean fetch;

    @Option(
            names = "--words-only",
            description =
                    "Searches by words alone, and does not read what the store's texts mean; else that is done in the"
                            + " background.")
    private boolean wordsOnly;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        Desk.Place where = new Desk.Place(place.path, host, port, fetch ? Fetching.politely(null) : null, !wordsOnly);
        try (Desk desk = Desk.open(where, console::note)) {
            Runtime.getRuntime().addShutdownHook(new Thread(ended::countDown));
            console.line("The desk is open at " + desk.address());
            console.note("Ctrl-C closes it.");
            console.flush();
            ended.await();
            return Exit.OK;
        } catch (IllegalArgumentException | IllegalStateException e) {
            console.note("stemma: the desk cannot be opened: " + e.getMessage() + "; choose another --host or --port");
            return Exit.USAGE;
        }
    }
}
