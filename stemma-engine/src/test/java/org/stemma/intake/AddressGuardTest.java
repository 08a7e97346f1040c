package org.stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

class AddressGuardTest {
    /** Gives another address each time, as the attacker's name server does. */
    private record Rebinding(Deque<InetAddress[]> answers) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] next = answers.poll();
            if (next == null) {
                throw new UnknownHostException(host);
            }
            return next;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static InetAddress address(String literal) {
        return InetAddress.ofLiteral(literal);
    }

    @Test
    void addressesThatAreNotPublicHaveAMeaning() {
        for (String literal : List.of(
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "198.19.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::10.0.0.1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1")) {
            assertThat(AddressGuard.range(address(literal))).as(literal).isNotNull();
        }
    }

    @Test
    void publicAddressesHaveNone() {
        for (String literal : List.of(
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "64:ff9b::1.1.1.1")) {
            assertThat(AddressGuard.range(address(literal))).as(literal).isNull();
        }
    }

    @Test
    void onePrivateAddressAmongPublicOnesIsEnough() {
        AddressGuard guard = new AddressGuard(
                a -> AddressGuard.range(a) == null,
                new Rebinding(new ArrayDeque<>(
                        List.<InetAddress[]>of(new InetAddress[] {address("1.1.1.1"), address("10.0.0.1")}))));
        assertThatThrownBy(() -> guard.resolve("both.example"))
                .isInstanceOf(AddressGuard.PrivateAddress.class)
                .hasMessageContaining("10.0.0.1 is a private network");
    }

    /**
     * The connection goes to the address that was checked: the name is looked up once for it, and what a second look-up would have said
     * is never asked. A later connection is checked anew.
     */
    @Test
    void aNameThatChangesItsAddressGainsNothing() throws IOException {
        try (FakeWeb web = new FakeWeb()) {
            web.page("/a", "A");
            web.on("/b", exchange -> {
                exchange.getResponseHeaders().set("Connection", "close");
                FakeWeb.answer(exchange, 200, "text/html", FakeWeb.html("B"));
            });
            Deque<InetAddress[]> answers = new ArrayDeque<>();
            answers.add(new InetAddress[] {address("127.0.0.1")});
            answers.add(new InetAddress[] {address("10.9.8.7")});
            AddressGuard guard = new AddressGuard(a -> a.equals(address("127.0.0.1")), new Rebinding(answers));
            FakeTime time = new FakeTime();
            String host = web.url("").replace("127.0.0.1", "rebinding.example");
            try (Fetcher fetcher = new Fetcher(Fetching.politely(null), time, time, guard)) {
                assertThat(fetcher.fetch(host + "/a").page()).isNotNull();
                assertThat(answers).hasSize(1);
                assertThat(fetcher.fetch(host + "/b").page()).isNotNull();
                assertThat(fetcher.fetch(host + "/a").refused())
                        .isNotNull()
                        .extracting(Object::toString)
                        .asString()
                        .contains("10.9.8.7 is a private network");
            }
        }
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() throws IOException {
        try (FakeWeb web = new FakeWeb()) {
            web.redirect("/inward", "http://192.168.0.1/admin");
            web.redirect("/meta", "http://169.254.169.254/latest/meta-data/");
            AddressGuard guard = new AddressGuard(
                    a -> a.equals(address("127.0.0.1")), org.apache.hc.client5.http.SystemDefaultDnsResolver.INSTANCE);
            FakeTime time = new FakeTime();
            try (Fetcher fetcher = new Fetcher(Fetching.politely(null), time, time, guard)) {
                assertThat(String.valueOf(fetcher.fetch(web.url("/inward")).refused()))
                        .contains("redirected to http://192.168.0.1/admin", "192.168.0.1 is a private network");
                assertThat(String.valueOf(fetcher.fetch(web.url("/meta")).refused()))
                        .contains("where clouds keep metadata");
            }
        }
    }
}
