package app.signalbox.server.inbox;

import app.signalbox.contract.inbox.SaveView;
import app.signalbox.contract.inbox.SavedView;
import app.signalbox.server.identity.Access;
import app.signalbox.server.tenancy.TenantAccess;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The searches that operators store, over all tenants that whoever uses them may see. To be used with no tenant bound.
 */
@Service
public class SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 500;
    private static final String SELECT = """
            select v.*, a.slug as agency, v.operator_id = :operator as own
            from platform.inbox_view v left join platform.agency a on a.agency_id = v.agency_id
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final TenantAccess tenantAccess;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Access access, TenantAccess tenantAccess, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.tenantAccess = tenantAccess;
        this.clock = clock;
    }

    /** The operator's own views in their order, then those that others share with the operator's agencies. */
    @PreAuthorize("@access.may('READ_INBOX')")
    public List<SavedView> list() {
        Optional<Set<Integer>> agencies = tenantAccess.visibleAgencies();
        return jdbc.sql(SELECT + """
                        where v.operator_id = :operator
                          or v.agency_id is not null and (:everywhere or v.agency_id = any(cast(:agencies as int[])))
                        order by own desc, v.place, v.created_at, v.inbox_view_id
                        """)
                .param("operator", operator())
                .param("everywhere", agencies.isEmpty())
                .param("agencies", Column.of(agencies.orElse(Set.of())))
                .query(SavedViews::view)
                .list();
    }

    /**
     * Stores a search of the operator.
     *
     * @throws InvalidFilterException if nobody could read it
     * @throws ViewRefusedException if its name is missing, too long or taken, or the agency is none of the operator's
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public SavedView save(SaveView view) {
        UUID id = UUID.randomUUID();
        write(jdbc.sql("""
                insert into platform.inbox_view (inbox_view_id, operator_id, agency_id, name, query, place, created_at)
                values (:id, :operator, :agency, :name, :query, coalesce(cast(:place as int), (
                    select coalesce(max(place) + 1, 0) from platform.inbox_view where operator_id = :operator)), :now)
                """), id, view);
        return get(id);
    }

    /**
     * Changes a view of the operator's own.
     *
     * @throws ViewRefusedException if there is no such view, or as when it is stored
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public SavedView change(UUID id, SaveView view) {
        int changed = write(jdbc.sql("""
                update platform.inbox_view
                set agency_id = :agency, name = :name, query = :query, place = coalesce(cast(:place as int), place)
                where inbox_view_id = :id and operator_id = :operator
                """), id, view);
        if (changed == 0) {
            throw ViewRefusedException.unknown(id);
        }
        return get(id);
    }

    /**
     * Removes a view of the operator's own.
     *
     * @throws ViewRefusedException if there is no such view
     */
    @PreAuthorize("@access.may('READ_INBOX')")
    public void remove(UUID id) {
        int removed = jdbc.sql("delete from platform.inbox_view where inbox_view_id = :id and operator_id = :operator")
                .param("id", id)
                .param("operator", operator())
                .update();
        if (removed == 0) {
            throw ViewRefusedException.unknown(id);
        }
    }

    private SavedView get(UUID id) {
        return jdbc.sql(SELECT + " where v.inbox_view_id = :id")
                .param("operator", operator())
                .param("id", id)
                .query(SavedViews::view)
                .single();
    }

    private int write(JdbcClient.StatementSpec statement, UUID id, SaveView view) {
        String name = view.name().strip();
        String query = view.query().strip();
        check(name, query);
        try {
            return statement
                    .param("id", id)
                    .param("operator", operator())
                    .param("agency", agency(view.agency()))
                    .param("name", name)
                    .param("query", query)
                    .param("place", view.position())
                    .param("now", Moment.parameter(clock.instant()))
                    .update();
        } catch (DuplicateKeyException taken) {
            throw ViewRefusedException.taken(name);
        }
    }

    private static void check(String name, String query) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw ViewRefusedException.unreadable("Give the view a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (query.length() > LONGEST_QUERY) {
            throw ViewRefusedException.unreadable(
                    "This search is longer than " + LONGEST_QUERY + " characters. Make two views of it.");
        }
        SearchText.read(query);
    }

    private @Nullable Integer agency(@Nullable String slug) {
        if (slug == null) {
            return null;
        }
        return jdbc.sql("select agency_id from platform.agency where slug = :slug")
                .param("slug", slug)
                .query(Integer.class)
                .optional()
                .filter(agency -> tenantAccess
                        .visibleAgencies()
                        .map(own -> own.contains(agency))
                        .orElse(true))
                .orElseThrow(() -> ViewRefusedException.unreadable("You can share a view with an agency in all of"
                        + " which you have a role, and \"" + slug + "\" is none. Keep it to yourself instead."));
    }

    private UUID operator() {
        return access.operatorId().orElseThrow(ViewRefusedException::machine);
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        return new SavedView(
                row.getObject("inbox_view_id", UUID.class),
                row.getString("name"),
                row.getString("query"),
                row.getInt("place"),
                row.getString("agency"),
                row.getBoolean("own"));
    }
}
