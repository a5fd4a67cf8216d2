package app.signalbox.server.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.signalbox.server.testing.ModuleTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@ModuleTest
class PicturesTests {

    @Autowired
    private ApplicationContext context;

    private final PictureHost sandbox = new PictureHost();

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void paintsASmallCopyAnew() throws IOException {
        var large = new BufferedImage(960, 480, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(large, "jpeg", bytes);

        BufferedImage small = ImageIO.read(new ByteArrayInputStream(Pictures.small(bytes.toByteArray())));

        assertThat(small.getWidth()).isEqualTo(480);
        assertThat(small.getHeight()).isEqualTo(240);
    }

    @Test
    void paintsNothingThatIsNoPicture() {
        assertThatThrownBy(() -> Pictures.small("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(PictureUnavailableException.class);
    }

    @Test
    void asksNobodyButTheNetworksOwnHosts() {
        var settings = trusting();

        assertThat(settings.isKnown("scontent.xx.fbcdn.net")).isTrue();
        assertThat(settings.isKnown("evilfbcdn.net")).isFalse();
        assertThat(settings.isKnown("localhost")).isFalse();
    }

    @Test
    void trustsNobodyUnlessItIsToldTo() {
        assertThat(context.getBean(PictureSettings.class).trustedOrigins()).isEmpty();

        assertThatThrownBy(() -> bring(trusting(), sandbox.at("/picture.png")))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageContaining("own hosts");
        assertThat(sandbox.asked()).isEmpty();
    }

    @Test
    void bringsAPictureFromATrustedOrigin() throws IOException {
        byte[] small = bring(trusting(sandbox.origin()), sandbox.at("/picture.png"));

        assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isEqualTo(480);
    }

    @Test
    void trustsAnOriginExactly() {
        String host = sandbox.origin().replaceAll("^http://", "");
        PictureSettings settings = trusting(sandbox.origin());

        assertThat(List.of(
                        "http://localhost:1/picture.png",
                        "http://localhost/picture.png",
                        "https://" + host + "/picture.png",
                        "http://127.0.0.1:" + sandbox.port() + "/picture.png",
                        "http://someone@" + host + "/picture.png",
                        "http://" + host + "@elsewhere.example/picture.png",
                        "http://" + host + ".elsewhere.example/picture.png"))
                .allSatisfy(url -> assertThatThrownBy(() -> bring(settings, url))
                        .isInstanceOf(PictureUnavailableException.class)
                        .hasMessageContaining("own hosts"));
        assertThat(sandbox.asked()).isEmpty();
    }

    @Test
    void followsNobodyAwayFromATrustedOrigin() {
        try (var inside = new PictureHost()) {
            sandbox.sendOn("/moved.png", inside.at("/picture.png"));
            sandbox.sendOn("/moved-within.png", sandbox.at("/picture.png"));

            for (String path : List.of("/moved.png", "/moved-within.png")) {
                assertThatThrownBy(() -> bring(trusting(sandbox.origin()), sandbox.at(path)))
                        .isInstanceOf(PictureUnavailableException.class);
            }
            assertThat(inside.asked()).isEmpty();
            assertThat(sandbox.asked()).containsExactly("/moved.png", "/moved-within.png");
        }
    }

    @Test
    void bringsNothingOfAMessageThatIsNotThere() {
        Brand brand = Brand.found(context);

        assertThatThrownBy(
                        () -> brand.call(() -> context.getBean(Pictures.class).small(UUID.randomUUID(), 0)))
                .isInstanceOf(PictureUnavailableException.class)
                .hasMessageContaining("own hosts");
    }

    private static PictureSettings trusting(String... origins) {
        return new PictureSettings(
                List.of("fbcdn.net"), Set.of(origins), DataSize.ofMegabytes(8), Duration.ofSeconds(5));
    }

    /** What an operator sees of a message with this picture. */
    private byte[] bring(PictureSettings settings, String url) {
        var pictures = new Pictures(
                context.getBean(JdbcClient.class), settings, context.getBean(PlatformTransactionManager.class));
        Brand brand = Brand.found(context);
        brand.receive(Events.pictured("m-1", url));
        UUID message = brand.call(() -> context.getBean(TransactionTemplate.class)
                .execute(status -> context.getBean(JdbcClient.class)
                        .sql("select message_id from message")
                        .query(UUID.class)
                        .single()));
        return brand.call(() -> pictures.small(message, 0));
    }
}
