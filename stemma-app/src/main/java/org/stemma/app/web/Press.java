package org.stemma.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Prints views by their templates, which were compiled with the program: none is read or compiled while it runs. Thread-safe. */
final class Press {
    private final TemplateEngine engine;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Assets assets;
    private final Trail trail;

    Press(Assets assets, Trail trail) {
        this.assets = assets;
        this.trail = trail;
        this.engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Press.class.getClassLoader(), Press.class.getPackageName());
    }

    /** A handler that shows what a method makes of a visit. */
    Handler page(Function<Visit, View> show) {
        return (request, response) -> {
            Visit visit = new Visit(request);
            View view = show.apply(visit);
            Frame frame = new Frame(visit.theme(), visit.address(), assets, corrected(visit));
            send(visit, response, Status.OK_200, print(view.template(), view, frame));
        };
    }

    /** @param theme what the reader is known to want; null if the visit tells it */
    void send(Visit visit, ServerResponse response, Status status, View view, Visit.@Nullable Theme theme) {
        Frame frame = new Frame(theme == null ? visit.theme() : theme, visit.address(), assets, null);
        send(visit, response, status, print(view.template(), view, frame));
    }

    private static void send(Visit visit, ServerResponse response, Status status, String page) {
        Parcel.html(page).send(visit, response, status, Parcel.ASK_AGAIN);
    }

    /** What the reader has just corrected, or taken back; null on other pages. */
    private CorrectionsPage.@Nullable Entry corrected(Visit visit) {
        String number = visit.word("corrected");
        return NUMBER.matcher(number).matches()
                ? trail.find(Integer.parseInt(number)).orElse(null)
                : null;
    }

    /** A part of a page that is sent alone. */
    String part(Visit visit, View view, String template) {
        return print(template, view, new Frame(visit.theme(), visit.address(), assets, null));
    }

    private String print(String template, View view, Frame frame) {
        StringOutput page = new StringOutput();
        engine.render(template, Map.of("page", view, "frame", frame), new Legible(page));
        return page.toString();
    }
}
