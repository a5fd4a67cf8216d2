package app.signalbox.server.intake;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.channels.UnsetConnector;
import app.signalbox.server.testing.ModuleTest;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Doors of networks whose secrets are unset. */
@ModuleTest
class UnsetEndpointTests {

    @Autowired
    private GroupCommit commits;

    @Autowired
    private IntakeSettings settings;

    @Autowired
    private IntakeMeters meters;

    @ParameterizedTest
    @ValueSource(strings = {"/facebook", "/instagram", "/x", "/twitter", "/linkedin"})
    void answer503AndSayWhichSettingIsMissing(String network) throws IOException {
        var door = new WebhookEndpoint(
                UnsetConnector.everywhere(), commits, settings, meters, channel -> {}, Clock.systemUTC());
        var handshake = new MockHttpServletResponse();
        var delivery = new MockHttpServletResponse();

        door.doGet(request("GET", network), handshake);
        door.doPost(request("POST", network), delivery);

        assertThat(handshake.getStatus()).isEqualTo(503);
        assertThat(delivery.getStatus()).isEqualTo(503);
        assertThat(delivery.getHeader("Retry-After")).isNotNull();
        assertThat(delivery.getContentAsString()).contains("SIGNALBOX_SOME_SECRET is unset");
    }

    private static MockHttpServletRequest request(String method, String network) {
        var request = new MockHttpServletRequest(method, "/webhooks" + network);
        request.setPathInfo(network);
        return request;
    }
}
