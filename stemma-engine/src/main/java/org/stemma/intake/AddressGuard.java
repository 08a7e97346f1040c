package org.stemma.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Finds the network address of a host and refuses those that are not on the public Internet.
 *
 * <p>It is the client's own resolver: a connection is made to the very addresses that were checked here and to no other, so a name
 * that changes its address between the check and the connection (DNS rebinding) gains nothing. A host is refused if any of its
 * addresses is private.
 *
 * <p>Ranges: IANA's registries of special-purpose addresses (RFC 6890 and its updates) as of 2025, and one public address that is a
 * cloud's metadata service.
 */
final class AddressGuard implements DnsResolver {
    private static final List<Range> RANGES = List.of(
            Range.of("0.0.0.0/8", "this network"),
            Range.of("10.0.0.0/8", "a private network"),
            Range.of("100.64.0.0/10", "a carrier's private network"),
            Range.of("127.0.0.0/8", "this machine"),
            Range.of("168.63.129.16/32", "a cloud's metadata service"),
            Range.of("169.254.0.0/16", "the local link, where clouds keep metadata"),
            Range.of("172.16.0.0/12", "a private network"),
            Range.of("192.0.0.0/24", "protocol assignments"),
            Range.of("192.0.2.0/24", "documentation"),
            Range.of("192.88.99.0/24", "a relay"),
            Range.of("192.168.0.0/16", "a private network"),
            Range.of("198.18.0.0/15", "benchmarks"),
            Range.of("198.51.100.0/24", "documentation"),
            Range.of("203.0.113.0/24", "documentation"),
            Range.of("224.0.0.0/4", "multicast"),
            Range.of("240.0.0.0/4", "reserved"),
            // Compatible, unspecified and loopback addresses; mapped ones arrive as IPv4.
            Range.of("::/96", "this machine"),
            Range.of("64:ff9b:1::/48", "a translated IPv4 address"),
            Range.of("100::/64", "discarded"),
            Range.of("2001::/23", "protocol assignments and tunnels"),
            Range.of("2001:db8::/32", "documentation"),
            Range.of("2002::/16", "a tunnelled IPv4 address"),
            Range.of("3fff::/20", "documentation"),
            Range.of("5f00::/16", "segment routing"),
            Range.of("fc00::/7", "a private network"),
            Range.of("fe80::/10", "the local link"),
            Range.of("fec0::/10", "a private network"),
            Range.of("ff00::/8", "multicast"));

    /** Networks without IPv4 reach all of IPv4 through this range (RFC 6052): what counts is the address in its last four bytes. */
    private static final Range TRANSLATED = Range.of("64:ff9b::/96", "a translated IPv4 address");

    private final Predicate<InetAddress> allowed;
    private final DnsResolver names;

    AddressGuard(boolean allowPrivate) {
        this(address -> allowPrivate || range(address) == null, SystemDefaultDnsResolver.INSTANCE);
    }

    /**
     * A guard with other rules.
     *
     * @param names looks names up
     */
    AddressGuard(Predicate<InetAddress> allowed, DnsResolver names) {
        this.allowed = allowed;
        this.names = names;
    }

    /** A refused address: an unknown host to the client, with the reason for the user. */
    static final class PrivateAddress extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddress(String reason) {
            super(reason);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(bare(host));
        for (InetAddress address : addresses) {
            if (!allowed.test(address)) {
                throw new PrivateAddress(address.getHostAddress() + " is " + range(address)
                        + "; allow private addresses to fetch from it (--allow-private)");
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** What an address that is not public belongs to; null for a public one. */
    static @Nullable String range(InetAddress address) {
        byte[] whole = address.getAddress();
        byte[] bytes = TRANSLATED.contains(whole) ? Arrays.copyOfRange(whole, whole.length - 4, whole.length) : whole;
        for (Range range : RANGES) {
            if (range.contains(bytes)) {
                return range.meaning;
            }
        }
        return null;
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** Addresses that share their first bits. */
    private static final class Range {
        private final byte[] start;
        private final int bits;
        private final String meaning;

        private Range(byte[] start, int bits, String meaning) {
            this.start = start;
            this.bits = bits;
            this.meaning = meaning;
        }

        static Range of(String prefix, String meaning) {
            int slash = prefix.indexOf('/');
            byte[] start = InetAddress.ofLiteral(prefix.substring(0, slash)).getAddress();
            return new Range(start, Integer.parseInt(prefix.substring(slash + 1)), meaning);
        }

        boolean contains(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int rest = bits % Byte.SIZE;
            int mask = rest == 0 ? 0 : 0xff << (Byte.SIZE - rest);
            return Arrays.equals(address, 0, whole, start, 0, whole)
                    && (rest == 0 || (address[whole] & mask) == (start[whole] & mask));
        }
    }
}
