package app.signalbox.server.leads;

import app.signalbox.contract.leads.LeadMove;
import app.signalbox.contract.leads.LeadStage;
import app.signalbox.contract.leads.LostReason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Moves of leads between stages, and the notes that operators wrote with them. */
@Repository
class LeadMoves {

    private final JdbcClient jdbc;

    LeadMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Puts a lead elsewhere and keeps that it was moved. */
    void make(UUID id, Lead lead, Move move, Mover mover, Instant at) {
        details(jdbc.sql("""
                        update lead set stage = :to, stage_since = :at, won_micros = :micros, won_currency = :currency,
                            lost_reason = :reason
                        where lead_id = :lead
                        """), lead, move, at).update();
        details(jdbc.sql("""
                        insert into lead_move (lead_move_id, lead_id, from_stage, to_stage, moved_at, moved_by,
                            moved_by_name, won_micros, won_currency, lost_reason, note)
                        values (:id, :lead, :from, :to, :at, :by, :name, :micros, :currency, :reason, :note)
                        """), lead, move, at)
                .param("id", id)
                .param("from", lead.stage().value())
                .param("by", mover.id())
                .param("name", mover.name())
                .param("note", move.note())
                .update();
    }

    /** Moves of a lead, the last first. */
    List<LeadMove> of(UUID leadId) {
        return jdbc.sql("""
                        select * from lead_move where lead_id = :lead order by moved_at desc, lead_move_id desc limit 200
                        """).param("lead", leadId).query(LeadMoves::move).list();
    }

    /** Takes away what was written about the leads of these conversations. */
    void forgetNotes(List<UUID> conversationIds) {
        jdbc.sql("""
                        update lead_move v set note = null from lead l
                        where l.lead_id = v.lead_id and l.conversation_id = any(cast(:ids as uuid[]))
                            and v.note is not null
                        """)
                .param("ids", conversationIds.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    private static JdbcClient.StatementSpec details(
            JdbcClient.StatementSpec statement, Lead lead, Move move, Instant at) {
        LostReason reason = move.lostReason();
        return statement
                .param("lead", lead.leadId())
                .param("to", move.stage().value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("micros", move.wonMicros())
                .param("currency", move.wonCurrency())
                .param("reason", reason == null ? null : reason.value());
    }

    private static LeadMove move(ResultSet row, int number) throws SQLException {
        return new LeadMove(
                LeadStage.of(row.getString("from_stage")),
                LeadStage.of(row.getString("to_stage")),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getObject("moved_by", UUID.class),
                row.getString("moved_by_name"),
                row.getObject("won_micros", Long.class),
                row.getString("won_currency"),
                lostReason(row.getString("lost_reason")),
                row.getString("note"));
    }

    static @Nullable LostReason lostReason(@Nullable String value) {
        return value == null ? null : LostReason.of(value);
    }
}
