package app.signalbox.contract.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act. No words of the people outside are in it.
 *
 * @param actorKind {@code operator}, {@code machine}, {@code system} or {@code nobody}
 * @param actorId the operator, absent for anybody else
 * @param actor what they were called at that time
 * @param agency slug at that time, absent for what concerns no agency
 * @param tenant slug at that time, absent for what concerns no tenant
 * @param subject what it was done to
 * @param detail what it was changed to, absent where the action says it all
 * @param address where the request came from, absent for the system's own work
 * @param request the caller's own name of the request, absent where it gave none
 */
public record AuditView(
        UUID id,
        Instant at,
        AuditAction action,
        String actorKind,
        @Nullable UUID actorId,
        String actor,
        @Nullable String agency,
        @Nullable String tenant,
        String subject,
        @Nullable String detail,
        @Nullable String address,
        @Nullable String request) {}
