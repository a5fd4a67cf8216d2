package app.signalbox.server.inbox;

import app.signalbox.server.tenancy.CurrentTenant;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings pictures that people sent, when somebody asks to see one: a small copy, painted anew, of what a network's own
 * host serves. Nothing of it is kept.
 */
@Service
public class Pictures {

    /** Longest side of the copy in pixels. */
    private static final int SIDE = 480;

    /** A picture of more pixels is taken for an attack on memory. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final String GONE = "The network doesn't show this picture any more, or not to apps. Open the"
            + " conversation on the network to see it.";

    private final JdbcClient jdbc;
    private final PictureSettings settings;
    private final TransactionTemplate reading;
    private final HttpClient client;

    Pictures(JdbcClient jdbc, PictureSettings settings, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        // what a host sends on to was not looked at, so nothing is followed
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * A small copy as PNG.
     *
     * @param index of the message's attachments, from 0
     * @throws PictureUnavailableException if it can't be brought
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    @Transactional(propagation = Propagation.NEVER)
    public byte[] small(UUID messageId, int index) {
        CurrentTenant.get();
        String url = reading.execute(status -> url(messageId, index));
        URI address = Optional.ofNullable(url)
                .flatMap(this::allowed)
                .orElseThrow(() -> new PictureUnavailableException(
                        "This picture isn't on one of the networks' own hosts, so it is not brought here. Open it by its"
                                + " link if you trust it."));
        return small(bring(address));
    }

    private @Nullable String url(UUID messageId, int index) {
        return jdbc.sql("""
                        select attachments -> cast(:index as int) ->> 'url' from message
                        where message_id = :id and deleted_at is null and expired_at is null
                        """)
                .param("index", index)
                .param("id", messageId)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(found -> found)
                .orElse(null);
    }

    private Optional<URI> allowed(String url) {
        try {
            URI address = URI.create(url);
            String host = address.getHost();
            if (host == null || address.getUserInfo() != null) {
                return Optional.empty();
            }
            boolean known = "https".equals(address.getScheme()) && address.getPort() == -1 && settings.isKnown(host);
            return settings.isTrusted(address) || (known && isOutside(host)) ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static boolean isOutside(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host))
                    .noneMatch(address -> address.isLoopbackAddress()
                            || address.isSiteLocalAddress()
                            || address.isLinkLocalAddress()
                            || address.isAnyLocalAddress());
        } catch (UnknownHostException unknown) {
            throw new PictureUnavailableException(GONE);
        }
    }

    private byte[] bring(URI address) {
        var request = HttpRequest.newBuilder(address)
                .timeout(settings.timeout())
                .header("Accept", "image/png, image/jpeg, image/gif")
                .build();
        int most = Math.toIntExact(settings.largest().toBytes());
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] content = body.readNBytes(most + 1);
                if (answer.statusCode() != 200 || content.length > most) {
                    throw new PictureUnavailableException(GONE);
                }
                return content;
            }
        } catch (IOException failed) {
            throw new PictureUnavailableException(GONE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PictureUnavailableException(GONE);
        }
    }

    /** What is painted anew carries nothing but what is to be seen. */
    static byte[] small(byte[] content) {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new PictureUnavailableException(
                        "This picture is in a format that can't be shown here. Open it on" + " the network.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                    throw new PictureUnavailableException("This picture is too large to be shown here.");
                }
                return png(scaled(reader.read(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            throw unreadable instanceof PictureUnavailableException known
                    ? known
                    : new PictureUnavailableException(GONE);
        }
    }

    private static BufferedImage scaled(BufferedImage whole) {
        double factor = Math.min(1, (double) SIDE / Math.max(whole.getWidth(), whole.getHeight()));
        int width = Math.max(1, (int) Math.round(whole.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(whole.getHeight() * factor));
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D brush = copy.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        brush.drawImage(whole, 0, 0, width, height, null);
        brush.dispose();
        return copy;
    }

    private static byte[] png(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
