package app.signalbox.server.triage.consult;

import app.signalbox.server.kernel.SealedRows;
import app.signalbox.server.kernel.Vault;
import app.signalbox.server.triage.model.Discretion;
import app.signalbox.server.triage.model.Discretion.Masking;
import app.signalbox.server.triage.model.ModelEndpoint;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Rows of {@code platform.model_choice}; keys are sealed. */
@Repository
class ModelChoiceRows implements SealedRows {

    private final JdbcClient jdbc;
    private final Vault vault;

    ModelChoiceRows(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    Map<Integer, ModelChoice> all() {
        Map<Integer, ModelChoice> choices = new HashMap<>();
        jdbc.sql("select tenant_id, allowed, base_url, model, api_key, masking, voice from platform.model_choice")
                .query(row -> {
                    choices.put(row.getInt("tenant_id"), choice(row));
                });
        return choices;
    }

    void set(int tenantId, ModelChoice choice, Instant now, @Nullable UUID operator) {
        ModelEndpoint own = choice.own();
        jdbc.sql("""
                        insert into platform.model_choice (tenant_id, allowed, base_url, model, api_key, masking, voice, set_at, set_by)
                        values (:tenant, :allowed, cast(:url as text), cast(:model as text), cast(:key as bytea), :masking,
                            :voice, :now, cast(:operator as uuid))
                        on conflict (tenant_id) do update set allowed = excluded.allowed, base_url = excluded.base_url,
                            model = excluded.model, api_key = excluded.api_key, masking = excluded.masking, voice = excluded.voice,
                            set_at = excluded.set_at, set_by = excluded.set_by
                        """)
                .param("tenant", tenantId)
                .param("allowed", choice.allowed())
                .param("url", own == null ? null : own.baseUrl().toString())
                .param("model", own == null ? null : own.model())
                .param("key", own == null || own.apiKey().isBlank() ? null : sealed(own.apiKey()))
                .param("masking", choice.discretion().masking().name().toLowerCase(Locale.ROOT))
                .param("voice", choice.voice())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("operator", operator)
                .update();
    }

    /** A choice that is set meanwhile is sealed under the present key already and stays as it is. */
    @Override
    @Transactional
    public int reseal() {
        Map<Integer, byte[]> sealed = new HashMap<>();
        jdbc.sql("select tenant_id, api_key from platform.model_choice where api_key is not null")
                .query(row -> {
                    sealed.put(row.getInt("tenant_id"), row.getBytes("api_key"));
                });
        return sealed.entrySet().stream()
                .mapToInt(row -> vault.resealed(row.getValue())
                        .map(fresh -> replace(row.getKey(), row.getValue(), fresh))
                        .orElse(0))
                .sum();
    }

    private int replace(int tenantId, byte[] old, byte[] fresh) {
        return jdbc.sql(
                        "update platform.model_choice set api_key = :fresh where tenant_id = :tenant and api_key = :old")
                .param("fresh", fresh)
                .param("tenant", tenantId)
                .param("old", old)
                .update();
    }

    private byte[] sealed(String key) {
        return vault.sealWithSalt(key.getBytes(StandardCharsets.UTF_8));
    }

    private ModelChoice choice(ResultSet row) throws SQLException {
        String url = row.getString("base_url");
        byte[] key = row.getBytes("api_key");
        String plain = key == null ? "" : new String(vault.openWithSalt(key), StandardCharsets.UTF_8);
        return new ModelChoice(
                row.getBoolean("allowed"),
                url == null ? null : new ModelEndpoint(URI.create(url), plain, row.getString("model")),
                new Discretion(Masking.valueOf(row.getString("masking").toUpperCase(Locale.ROOT))),
                row.getString("voice"));
    }
}
