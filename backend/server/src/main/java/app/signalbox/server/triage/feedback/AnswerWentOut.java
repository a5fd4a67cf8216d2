package app.signalbox.server.triage.feedback;

import app.signalbox.server.tenancy.TenantEvent;
import java.util.UUID;

/** A network took an operator's answer. */
record AnswerWentOut(int tenantId, UUID outboxId) implements TenantEvent {}
