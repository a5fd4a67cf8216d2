package app.signalbox.server.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows who acts at this moment and for which tenant. Implemented by the identity module. */
public interface AuditScene {

    /** Who acts. */
    Actor actor();

    /** Id of the bound tenant, empty where none is bound. */
    Optional<Integer> tenant();

    /** Ids of the agencies whose trail the caller may read, empty for all. */
    Optional<List<Integer>> readableAgencies();

    /**
     * Who acts.
     *
     * @param kind {@code operator}, {@code machine}, {@code system} or {@code nobody}
     * @param id of an operator, absent for anybody else
     * @param name of a machine or of the system's work; an operator's is looked up by the id
     */
    record Actor(String kind, @Nullable UUID id, String name) {}
}
