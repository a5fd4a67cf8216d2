package app.signalbox.server.channels.linkedin;

import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.outlet.AccountAccess;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import app.signalbox.server.channels.outlet.Sent;
import app.signalbox.server.channels.outlet.UploadResult;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Fields;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Brings pictures to LinkedIn: an address is asked for, the bytes are put there
 * (<a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/images-api">Images
 * API</a>).
 */
@Component
final class LinkedInUploads {

    private static final Duration USABLE = Duration.ofHours(20);
    private static final Reply UPLOAD = new Reply(ThreadKind.COMMENT, "", null, null, null, "", "", null);

    private final LinkedInApi api;
    private final LinkedInSettings settings;
    private final Clock clock;

    LinkedInUploads(LinkedInApi api, LinkedInSettings settings, Clock clock) {
        this.api = api;
        this.settings = settings;
        this.clock = clock;
    }

    UploadResult upload(AccountAccess access, byte[] content) {
        var owner = Urn.organization(access.externalAccountId());
        var asked = api.post(
                access.credential(),
                "images?action=initializeUpload",
                Map.of("initializeUploadRequest", Map.of("owner", owner)));
        if (!(asked instanceof Answered answered) || !answered.ok()) {
            return refused(access, asked);
        }
        var place = new Fields(answered.body()).at("value");
        var image = place.id("image");
        var address = place.text("uploadUrl");
        if (image == null || address == null || !isLinkedIn(address)) {
            return new UploadResult.NotStored(Sent.of(new Rejected(
                    "no-upload-address",
                    "LinkedIn named no place for the picture. Send the words with a link to it.")));
        }
        var put = api.upload(access.credential(), URI.create(address), content);
        return put instanceof Answered taken && taken.ok()
                ? new UploadResult.Stored(image, clock.instant().plus(USABLE))
                : refused(access, put);
    }

    /** The key goes along, so it goes nowhere else. */
    private boolean isLinkedIn(String address) {
        var uri = URI.create(address);
        var host = uri.getHost();
        if (host == null) {
            return false;
        }
        var isTheirs = host.equals("linkedin.com") || host.endsWith(".linkedin.com");
        return host.equals(settings.apiUrl().getHost()) || (isTheirs && "https".equals(uri.getScheme()));
    }

    private UploadResult refused(AccountAccess access, Answer answer) {
        var result = new LinkedInVerdict(UPLOAD, access.externalAccountId(), clock.instant()).on(answer);
        return UploadResult.of(
                Sent.of(result instanceof Accepted ? Accepted.as(null) : result),
                clock.instant().plus(USABLE));
    }
}
