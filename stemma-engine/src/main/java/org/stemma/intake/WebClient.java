package org.stemma.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.stemma.news.Capture;

/**
 * Sends one GET and takes the answer as it comes: no redirects, no cookies, no credentials, no proxy, nothing decoded.
 *
 * <p>Apache HttpClient, since it lets each client have its own resolver ({@link AddressGuard}), which the JDK's does not. Size and time
 * are bounded: an answer that drips is cut when its time is over. Thread-safe.
 */
final class WebClient implements AutoCloseable {
    /** Cookies of advertisers make the longest lines; browsers stop at 256 KB for all headers. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final int MOST_HEADERS = 500;

    /** Servers close connections in the pause between two requests; one that has rested for this long is looked at first. */
    private static final TimeValue RESTED = TimeValue.ofMilliseconds(100);

    private final Fetching settings;
    private final Clock clock;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("stemma-fetch-alarm").factory());

    WebClient(Fetching settings, Clock clock, AddressGuard guard) {
        this.settings = settings;
        this.clock = clock;
        Timeout limit = Timeout.of(settings.request());
        this.client = HttpClientBuilder.create()
                .setConnectionManager(connections(limit, guard))
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(limit)
                        .setResponseTimeout(limit)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    private static HttpClientConnectionManager connections(Timeout limit, AddressGuard guard) {
        Http1Config bounds = Http1Config.custom()
                .setMaxLineLength(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_HEADERS)
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(guard)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(bounds)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(limit)
                        .setSocketTimeout(limit)
                        .setValidateAfterInactivity(RESTED)
                        .build())
                .setMaxConnTotal(FetchQueue.MOST_HOSTS)
                .setMaxConnPerRoute(FetchQueue.MOST_HOSTS)
                .build();
    }

    /**
     * Fetches an address.
     *
     * @param fields further header fields
     * @param limit how long it may take, the settings' limit at most
     * @param largest the most bytes that are taken; what is longer is refused
     */
    Exchange get(WebAddress address, List<Exchange.Field> fields, Duration limit, int largest) throws Refusal {
        HttpGet request = new HttpGet(address.uri());
        fields.forEach(field -> request.addHeader(field.name(), field.value()));
        HttpClientContext context = HttpClientContext.create();
        AtomicBoolean late = new AtomicBoolean();
        Instant at = clock.instant();
        Duration patience = limit.compareTo(settings.request()) < 0 ? limit : settings.request();
        Future<?> ring = alarm.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                patience.toNanos(),
                TimeUnit.NANOSECONDS);
        try (ClassicHttpResponse response = client.executeOpen(target(address), request, context)) {
            refuseForeign(response, request);
            byte[] body = body(response.getEntity(), request, largest);
            return new Exchange(
                    address,
                    at,
                    ip(context),
                    fields(context.getRequest()),
                    response.getCode(),
                    response.getReasonPhrase() == null ? "" : response.getReasonPhrase(),
                    fields(response),
                    Capture.Content.of(body));
        } catch (IOException | IllegalStateException e) {
            throw new Refusal("", late.get() ? "took longer than " + patience.toMillis() / 1000.0 + " s" : reason(e));
        } finally {
            ring.cancel(false);
        }
    }

    /** Films and pictures are not even taken. */
    private static void refuseForeign(ClassicHttpResponse response, HttpGet request) throws Refusal {
        Header type = response.getFirstHeader("Content-Type");
        if (response.getCode() == 200 && type != null && !MediaTypes.canHoldArticles(type.getValue())) {
            request.cancel();
            throw new Refusal("", MediaTypes.bare(type.getValue()) + ", which holds no article");
        }
    }

    private static HttpHost target(WebAddress address) {
        return new HttpHost(
                address.uri().getScheme(), address.host(), address.uri().getPort());
    }

    private static byte[] body(HttpEntity entity, HttpGet request, int largest) throws IOException, Refusal {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > largest) {
            request.cancel();
            throw tooLarge(largest);
        }
        try (InputStream in = entity.getContent()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] piece = new byte[1 << 14];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                bytes.write(piece, 0, read);
                if (bytes.size() > largest) {
                    request.cancel();
                    throw tooLarge(largest);
                }
            }
            return bytes.toByteArray();
        }
    }

    private static Refusal tooLarge(int largest) {
        return new Refusal("", "larger than " + (largest >> 20) + " MB");
    }

    private static String ip(HttpClientContext context) {
        return context.getEndpointDetails() != null
                        && context.getEndpointDetails().getRemoteAddress() instanceof InetSocketAddress remote
                        && remote.getAddress() != null
                ? remote.getAddress().getHostAddress()
                : "";
    }

    private static List<Exchange.Field> fields(org.apache.hc.core5.http.HttpMessage message) {
        return Arrays.stream(message.getHeaders()).map(WebClient::field).toList();
    }

    private static Exchange.Field field(Header header) {
        return new Exchange.Field(header.getName(), header.getValue() == null ? "" : header.getValue());
    }

    private static String reason(Exception e) {
        return switch (e) {
            case AddressGuard.PrivateAddress refused -> String.valueOf(refused.getMessage());
            case UnknownHostException unknown -> "no such host; check the name and the network";
            case ConnectException refused -> "no connection (" + refused.getMessage() + ")";
            case SSLException unsafe -> "no safe connection (" + unsafe.getMessage() + ")";
            case InterruptedIOException slow -> "no answer in time (" + slow.getMessage() + ")";
            default -> "the connection broke off (" + e.getMessage() + ")";
        };
    }

    @Override
    public void close() {
        alarm.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.GRACEFUL);
    }
}
