package org.stemma.app.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerResponse;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prints views by their templates, which were compiled with the program: none is read or compiled while it runs. Thread-safe. */
final class Press {
    private final TemplateEngine engine;
    private final Assets assets;

    Press(Assets assets) {
        this.assets = assets;
        this.engine = TemplateEngine.createPrecompiled(
                null, ContentType.Html, Press.class.getClassLoader(), Press.class.getPackageName());
    }

    /** A handler that shows what a method makes of a visit. */
    Handler page(Function<Visit, View> show) {
        return (request, response) -> {
            Visit visit = new Visit(request);
            send(visit, response, Status.OK_200, show.apply(visit), null);
        };
    }

    /** @param theme what the reader is known to want; null if the visit tells it */
    void send(Visit visit, ServerResponse response, Status status, View view, Visit.@Nullable Theme theme) {
        Frame frame = new Frame(theme == null ? visit.theme() : theme, visit.address(), assets);
        Parcel.html(print(view.template(), view, frame)).send(visit, response, status, Parcel.ASK_AGAIN);
    }

    /** A part of a page that is sent alone. */
    String part(Visit visit, View view, String template) {
        return print(template, view, new Frame(visit.theme(), visit.address(), assets));
    }

    private String print(String template, View view, Frame frame) {
        StringOutput page = new StringOutput();
        engine.render(template, Map.of("page", view, "frame", frame), new Legible(page));
        return page.toString();
    }
}
