package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebAddressTest {
    private static String parsed(String written) throws Refusal {
        return WebAddress.parse(written).toString();
    }

    @Test
    void whatPeopleWriteIsMended() throws Refusal {
        assertThat(parsed(" HTTPS://Bücher.Example#top ")).isEqualTo("https://xn--bcher-kva.example/");
        assertThat(parsed("http://c.example?q=a b|c")).isEqualTo("http://c.example/?q=a%20b%7Cc");
        assertThat(parsed("http://c.example/ärger/100%/%C3%A4[1]"))
                .isEqualTo("http://c.example/%C3%A4rger/100%25/%C3%A4%5B1%5D");
        assertThat(parsed("http://[2a00::1]:8080/x")).isEqualTo("http://[2a00::1]:8080/x");
        assertThat(parsed("http://c.example\\@evil.example/")).isEqualTo("http://c.example/@evil.example/");
    }

    @Test
    void linksAreResolvedAgainstTheirPage() throws Refusal {
        WebAddress page = WebAddress.parse("https://c.example/news/a?x=1");
        assertThat(page.resolve("../b c").toString()).isEqualTo("https://c.example/b%20c");
        assertThat(page.resolve("//d.example/e").toString()).isEqualTo("https://d.example/e");
        assertThat(page.resolve("?y=2").toString()).isEqualTo("https://c.example/news/a?y=2");
    }

    @Test
    void whatMayNotBeFetchedIsRefused() {
        for (String written : List.of(
                "ftp://c.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "c.example",
                "http://",
                "http://user:word@c.example/",
                "http://c.example:99999/",
                "http://c.example:-1/",
                "http://c.example:80a/",
                "http://" + "a".repeat(9000))) {
            assertThatThrownBy(() -> WebAddress.parse(written)).as(written).isInstanceOf(Refusal.class);
        }
    }
}
