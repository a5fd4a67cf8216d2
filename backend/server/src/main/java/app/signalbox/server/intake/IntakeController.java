package app.signalbox.server.intake;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.intake.CertificateVerdict;
import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.contract.intake.IntakeAlarm;
import app.signalbox.contract.intake.ParkedEvent;
import app.signalbox.contract.intake.PendingContentView;
import app.signalbox.contract.intake.SignedCertificate;
import app.signalbox.contract.intake.VerifyCertificate;
import app.signalbox.contract.paging.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/intake")
class IntakeController {

    private static final int DAYS_SHOWN = 30;

    private final Completeness completeness;
    private final ParkedEvents parkedEvents;
    private final Replays replays;
    private final IntakeAlarms alarms;
    private final UnfetchedContent unfetched;
    private final Certificates certificates;
    private final Clock clock;

    IntakeController(
            Completeness completeness,
            ParkedEvents parkedEvents,
            Replays replays,
            IntakeAlarms alarms,
            UnfetchedContent unfetched,
            Certificates certificates,
            Clock clock) {
        this.completeness = completeness;
        this.parkedEvents = parkedEvents;
        this.replays = replays;
        this.alarms = alarms;
        this.unfetched = unfetched;
        this.certificates = certificates;
        this.clock = clock;
    }

    @GetMapping("/completeness")
    Page<CompletenessRow> completeness(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String tenant,
            @RequestParam(required = false) @Nullable String channel) {
        LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
        LocalDate first = from == null ? last.minusDays(DAYS_SHOWN) : from;
        Channel only = channel == null ? null : known(channel);
        return new Page<>(completeness.rows(first, last, tenant, only), null);
    }

    @GetMapping("/parked")
    Page<ParkedEvent> parked(
            @RequestParam(required = false) @Nullable Long cursor, @RequestParam(defaultValue = "50") int limit) {
        return parkedEvents.list(cursor, limit);
    }

    @PostMapping("/parked/{id}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(@PathVariable long id) {
        replays.replay(id);
    }

    @GetMapping("/pending-content")
    Page<PendingContentView> pendingContent() {
        return new Page<>(unfetched.list(), null);
    }

    @GetMapping("/certificates")
    SignedCertificate certificate(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        return certificates.issue(from, to);
    }

    @PostMapping("/certificates/verify")
    CertificateVerdict verify(@RequestBody VerifyCertificate request) {
        return certificates.verify(request.document());
    }

    @GetMapping("/alarms")
    Page<IntakeAlarm> alarms() {
        return new Page<>(alarms.active(), null);
    }

    private static Channel known(String channel) {
        try {
            return Channel.of(channel);
        } catch (IllegalArgumentException unknown) {
            throw new UnknownChannelException(channel);
        }
    }
}
