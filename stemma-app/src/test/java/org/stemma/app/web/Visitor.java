package org.stemma.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Asks a desk through HTTP, as a browser on its own pages does. */
record Visitor(Desk desk) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> ask(String address) {
        return send(to(address).build());
    }

    Document page(String address) {
        HttpResponse<String> answer = ask(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** As the page asks with each letter. */
    Document typing(String address) {
        return Jsoup.parse(
                send(to(address).header("Stemma-Typing", "true").build()).body());
    }

    HttpResponse<String> post(String address, String form, String site) {
        return send(to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** Sends a form of one of the desk's own pages. */
    HttpResponse<String> postFrom(String page, String address, String form) {
        return send(to(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .header("Referer", URI.create(desk.address()).resolve(page).toString())
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(URI.create(desk.address()).resolve(address));
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Checks that nothing in a page runs, loads or turns text around but what the desk itself wrote. */
    static void isHarmless(String address, String body) {
        Document page = Jsoup.parse(body);
        assertThat(page.select("script:not([src]), img, style, iframe, object, base"))
                .as(address)
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey().toLowerCase(Locale.ROOT))
                        .as(address)
                        .doesNotStartWith("on")
                        .doesNotStartWith("hx-on")
                        .isNotEqualTo("style");
                assertThat(attribute.getValue().toLowerCase(Locale.ROOT))
                        .as(address)
                        .doesNotStartWith("javascript:");
            });
        }
        assertThat(body).as("turned around in " + address).doesNotContain("\u202e");
    }
}
