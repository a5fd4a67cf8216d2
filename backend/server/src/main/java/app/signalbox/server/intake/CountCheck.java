package app.signalbox.server.intake;

import app.signalbox.contract.intake.CompletenessRow;
import app.signalbox.contract.intake.IntakeCertificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds certified counts against those of today. Events may have found their place since, but none may be gone. */
final class CountCheck {

    private final IntakeCertificate certificate;
    private final Map<Place, CompletenessRow> now = new HashMap<>();

    CountCheck(IntakeCertificate certificate, List<CompletenessRow> now) {
        this.certificate = certificate;
        now.forEach(row -> this.now.put(Place.of(row), row));
    }

    private record Place(@Nullable String tenant, String channel, LocalDate day) {

        static Place of(CompletenessRow row) {
            return new Place(row.tenant(), row.channel().value(), row.day());
        }
    }

    /** A sentence for each row that isn't as certified, from this day on. */
    List<String> findings(LocalDate firstKept) {
        List<String> findings = new ArrayList<>();
        for (CompletenessRow certified : certificate.rows()) {
            if (!certified.day().isBefore(firstKept)) {
                CompletenessRow found = now.remove(Place.of(certified));
                if (found == null) {
                    findings.add(name(certified) + ": nothing is left of " + certified.received() + " events.");
                } else if (!stillTrue(certified, found)) {
                    findings.add(name(certified) + ": " + certified.received() + " events were received and "
                            + certified.applied() + " applied, now it is " + found.received() + " and "
                            + found.applied()
                            + ".");
                }
            }
        }
        now.values().stream()
                .filter(row -> isClosed(row.day()) && !row.day().isBefore(firstKept))
                .filter(row -> row.tenant() != null)
                .forEach(row -> findings.add(name(row) + ": " + row.received() + " events were not certified."));
        return findings;
    }

    /** What no tenant had connected may have found its tenant since, so that its row can only shrink. */
    private boolean stillTrue(CompletenessRow then, CompletenessRow found) {
        if (then.tenant() == null) {
            return found.received() <= then.received() || !isClosed(then.day());
        }
        boolean grows = !isClosed(then.day()) || then.unexplained() > 0;
        boolean received =
                grows ? found.received() >= then.received() - then.unexplained() : found.received() == then.received();
        return received && found.applied() >= then.applied() && found.duplicate() >= then.duplicate();
    }

    /** Nothing is received on a day that was over when the certificate was issued. */
    private boolean isClosed(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(certificate.issuedAt(), ZoneOffset.UTC));
    }

    private static String name(CompletenessRow row) {
        return (row.tenant() == null ? "no tenant" : row.tenant()) + ", "
                + row.channel().value() + ", " + row.day();
    }
}
