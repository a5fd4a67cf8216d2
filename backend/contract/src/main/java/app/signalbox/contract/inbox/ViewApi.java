package app.signalbox.contract.inbox;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Stored searches over HTTP; a view belongs to the operator who made it. */
@HttpExchange("/api/v1/views")
public interface ViewApi {

    /** The operator's own views in their order, then those that others share. */
    @GetExchange
    List<SavedView> list();

    /** Stores a search; 400 where it can't be read, 409 where the name is taken. */
    @PostExchange
    SavedView save(@RequestBody SaveView view);

    /** Changes a view of the operator's own; 404 for others. */
    @PutExchange("/{id}")
    SavedView change(@PathVariable("id") UUID id, @RequestBody SaveView view);

    /** Removes a view of the operator's own; 404 for others. */
    @DeleteExchange("/{id}")
    void remove(@PathVariable("id") UUID id);
}
