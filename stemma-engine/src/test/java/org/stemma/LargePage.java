package org.stemma;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.stemma.intake.Intake;
import org.stemma.news.Article;
import org.stemma.news.Capture;
import org.stemma.news.Refused;

/** Reads one page from standard input, from bytes to article, and prints how much of it is text: for a process of its own. */
final class LargePage {
    private LargePage() {}

    public static void main(String[] arguments) {
        Stemma stemma = new Stemma();
        new Intake().read(List.of("-"), new Intake.Options(false), new Intake.Receiver() {
            @Override
            public void captured(Capture capture) {
                Article article = stemma.articles(capture).getFirst();
                System.out.println(
                        article.title() + ": " + article.body().text().length());
            }

            @Override
            public void refused(Refused refused) {
                System.out.println(refused);
            }
        });
    }

    /** A page of an article in as many bytes, of which most is its text. */
    static byte[] ofLength(int length) {
        StringBuilder page = new StringBuilder(
                "<!DOCTYPE html><html lang=en><head><title>The long report</title></head>"
                        + "<body><header><nav><a href=/>Home</a></nav></header><main><article><h1>The long report</h1>");
        for (int i = 0; page.length() < length; i++) {
            page.append("<p class=text>In year ")
                    .append(i)
                    .append(" the keepers of the lighthouse wrote that <a href='/year/")
                    .append(i)
                    .append("'>the sea was calm</a>, and that nobody came to see them for a week or two.</p>\n");
        }
        return page.append("</article></main><footer>All rights reserved</footer></body></html>")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
