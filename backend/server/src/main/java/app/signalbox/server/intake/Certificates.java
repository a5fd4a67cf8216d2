package app.signalbox.server.intake;

import app.signalbox.contract.intake.CertificateVerdict;
import app.signalbox.contract.intake.ChainRange;
import app.signalbox.contract.intake.IntakeCertificate;
import app.signalbox.contract.intake.SignedCertificate;
import app.signalbox.server.identity.SignedDocuments;
import app.signalbox.server.kernel.SignalboxSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Certifies what was received and what became of it, and says later whether that still holds. */
@Service
public class Certificates {

    private static final String TYPE = "signalbox-intake-certificate";
    private static final int MOST_DAYS = 31;

    private final Completeness completeness;
    private final ChainRows rows;
    private final ChainCheck chains;
    private final SignedDocuments documents;
    private final IntakeSettings settings;
    private final JsonMapper json;
    private final Clock clock;
    private final String issuer;

    Certificates(
            Completeness completeness,
            ChainRows rows,
            ChainCheck chains,
            SignedDocuments documents,
            IntakeSettings settings,
            JsonMapper json,
            Clock clock,
            SignalboxSettings deployment) {
        this.completeness = completeness;
        this.rows = rows;
        this.chains = chains;
        this.documents = documents;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.issuer = deployment.publicUrl().toString();
    }

    /**
     * Certifies the days from one to another, both included, for the tenants that the caller may see.
     *
     * @throws InvalidPeriodException if the days are in the wrong order or more than 31
     */
    @PreAuthorize("@access.may('READ_COMPLETENESS')")
    public SignedCertificate issue(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || !to.isBefore(from.plusDays(MOST_DAYS))) {
            throw new InvalidPeriodException(MOST_DAYS);
        }
        var certificate = new IntakeCertificate(
                issuer,
                clock.instant(),
                from,
                to,
                completeness.rows(from, to, null, null),
                rows.ranges(startOf(from), startOf(to.plusDays(1))));
        return new SignedCertificate(certificate, documents.sign(TYPE, json.writeValueAsString(certificate)));
    }

    /** Whether a certificate still holds, as far as the caller may see the tenants it is about. */
    @PreAuthorize("@access.may('READ_COMPLETENESS')")
    public CertificateVerdict verify(@Nullable String document) {
        return content(document == null ? "" : document)
                .map(this::verify)
                .orElseGet(() -> new CertificateVerdict(
                        false,
                        "This is no certificate of this deployment, or it was altered: the signature is wrong.",
                        List.of()));
    }

    private Optional<IntakeCertificate> content(String document) {
        try {
            return documents.open(TYPE, document).map(content -> json.readValue(content, IntakeCertificate.class));
        } catch (JacksonException otherContent) {
            return Optional.empty();
        }
    }

    private CertificateVerdict verify(IntakeCertificate certificate) {
        LocalDate firstKept = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(settings.keepRaw().toDays());
        if (certificate.to().isBefore(firstKept)) {
            return new CertificateVerdict(
                    true,
                    "The signature holds. The log of these days is past its time and was dropped,"
                            + " so that counts and log can't be compared any more.",
                    List.of());
        }
        List<String> findings = new ArrayList<>();
        certificate.chains().forEach(range -> broken(range, firstKept).ifPresent(findings::add));
        var now = completeness.rows(certificate.from(), certificate.to(), null, null);
        findings.addAll(new CountCheck(certificate, now).findings(firstKept));
        return findings.isEmpty()
                ? new CertificateVerdict(
                        true, "Signature, counts and log are as certified on " + certificate.issuedAt() + ".", findings)
                : new CertificateVerdict(
                        false,
                        "The signature holds, but the log is not what it was on " + certificate.issuedAt() + ".",
                        findings);
    }

    private Optional<String> broken(ChainRange range, LocalDate firstKept) {
        Instant kept = startOf(firstKept);
        return range.lastReceivedAt().isBefore(kept)
                ? Optional.empty()
                : chains.firstBreak(range, range.firstReceivedAt().isBefore(kept));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
