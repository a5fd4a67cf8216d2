package app.signalbox.server.audit;

import app.signalbox.contract.audit.AuditView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** The trail as comma-separated values by RFC 4180, written while it is read. */
@Component
public class AuditCsv {

    private static final List<String> HEADER = List.of(
            "at", "actor_kind", "actor", "action", "agency", "tenant", "subject", "detail", "address", "request", "id");
    private static final String BEGINS_A_FORMULA = "=+-@\t\r";

    private final AuditTrail trail;

    AuditCsv(AuditTrail trail) {
        this.trail = trail;
    }

    /** Writes every act that fits, the latest first; the stream stays open. */
    @PreAuthorize("@access.may('MANAGE_TENANTS')")
    public void write(AuditFilter filter, OutputStream out) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            line(writer, HEADER.stream());
            trail.export(filter, act -> line(writer, cells(act)));
            writer.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Stream<@Nullable String> cells(AuditView act) {
        return Stream.of(
                act.at().toString(),
                act.actorKind(),
                act.actor(),
                act.action().value(),
                act.agency(),
                act.tenant(),
                act.subject(),
                act.detail(),
                act.address(),
                act.request(),
                act.id().toString());
    }

    private static void line(Writer writer, Stream<? extends @Nullable String> cells) {
        try {
            writer.write(cells.map(AuditCsv::quoted).collect(Collectors.joining(",", "", "\r\n")));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A cell that a spreadsheet would compute is marked as text. */
    private static String quoted(@Nullable String cell) {
        String text = Objects.requireNonNullElse(cell, "");
        String safe = !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
