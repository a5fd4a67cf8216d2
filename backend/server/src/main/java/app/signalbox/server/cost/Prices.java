package app.signalbox.server.cost;

import app.signalbox.contract.cost.PriceKind;
import app.signalbox.contract.cost.PriceView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code platform.price}. */
@Repository
class Prices {

    private static final String SELECT = """
            select p.price_id, a.slug as agency, p.kind, p.item, p.currency, p.effective_from, p.input_micros,
                   p.cached_micros, p.output_micros, p.event_micros, p.added_at
            from platform.price p left join platform.agency a using (agency_id)
            """;
    private static final String BY_ID = SELECT + "where p.price_id = :id";
    private static final String AT = SELECT + """
            where p.kind = :kind and p.item = :item and p.effective_from <= :at
                and (p.agency_id = :agency or p.agency_id is null)
            order by p.agency_id is null, p.effective_from desc limit 1
            """;
    private static final String PAGE = SELECT + """
            where p.price_id < :before and (:everything or p.agency_id is null or p.agency_id = any(:visible))
            order by p.price_id desc limit :limit
            """;

    private final JdbcClient jdbc;

    Prices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PriceView get(UUID id) {
        return jdbc.sql(BY_ID).param("id", id).query(Prices::price).single();
    }

    Optional<PriceView> find(PriceKind kind, String item, int agencyId, Instant at) {
        return jdbc.sql(AT)
                .param("kind", kind.value())
                .param("item", item)
                .param("agency", agencyId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Prices::price)
                .optional();
    }

    List<PriceView> page(UUID before, int limit, @Nullable Set<Integer> agencies) {
        return jdbc.sql(PAGE)
                .param("before", before)
                .param("everything", agencies == null)
                .param("visible", agencies == null ? new Integer[0] : agencies.toArray(Integer[]::new))
                .param("limit", limit)
                .query(Prices::price)
                .list();
    }

    /** Adds a price behind all others of its item; false if it would not be behind them. */
    boolean append(UUID id, NewPrice price, Instant now, @Nullable UUID operator) {
        try {
            return insert(id, price, now, operator) == 1;
        } catch (DuplicateKeyException atTheSameInstant) {
            return false;
        }
    }

    private int insert(UUID id, NewPrice price, Instant now, @Nullable UUID operator) {
        return jdbc.sql("""
                        with scope as (select (select agency_id from platform.agency where slug = :agency) as agency_id),
                        latest as (
                            select max(p.effective_from) as at from platform.price p join scope
                                on p.agency_id is not distinct from scope.agency_id
                            where p.kind = :kind and p.item = :item)
                        insert into platform.price (price_id, agency_id, kind, item, currency, effective_from,
                            input_micros, cached_micros, output_micros, event_micros, added_at, added_by)
                        select :id, agency_id, :kind, :item, :currency, :from, cast(:input as bigint),
                            cast(:cached as bigint), cast(:output as bigint), cast(:event as bigint), :now,
                            cast(:operator as uuid)
                        from scope, latest
                        where latest.at is null or :from > latest.at and :from >= :now
                        """)
                .param("agency", price.agency())
                .param("kind", price.kind().value())
                .param("item", price.item())
                .param("id", id)
                .param("currency", price.currency().getCurrencyCode())
                .param("from", price.effectiveFrom().atOffset(ZoneOffset.UTC))
                .param("input", price.inputMicros())
                .param("cached", price.cachedMicros())
                .param("output", price.outputMicros())
                .param("event", price.eventMicros())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("operator", operator)
                .update();
    }

    private static PriceView price(ResultSet row, int number) throws SQLException {
        return new PriceView(
                row.getObject("price_id", UUID.class),
                row.getString("agency"),
                PriceKind.of(row.getString("kind")),
                row.getString("item"),
                row.getString("currency"),
                row.getObject("effective_from", OffsetDateTime.class).toInstant(),
                row.getObject("input_micros", Long.class),
                row.getObject("cached_micros", Long.class),
                row.getObject("output_micros", Long.class),
                row.getObject("event_micros", Long.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
