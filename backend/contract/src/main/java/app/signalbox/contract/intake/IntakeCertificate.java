package app.signalbox.contract.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was received from one UTC day to another, both included, as of an instant.
 *
 * @param issuer the deployment that says so
 * @param rows what became of the events of the tenants that the caller may see
 * @param chains the raw log of these days, of all tenants together
 */
public record IntakeCertificate(
        String issuer,
        Instant issuedAt,
        LocalDate from,
        LocalDate to,
        List<CompletenessRow> rows,
        List<ChainRange> chains) {

    public IntakeCertificate {
        rows = List.copyOf(rows);
        chains = List.copyOf(chains);
    }
}
