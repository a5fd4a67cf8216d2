package app.signalbox.contract.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/** A tenant's labels, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}/labels")
public interface LabelApi {

    /** All labels by name. */
    @GetExchange
    List<LabelView> list(@PathVariable("slug") String slug);

    /** Makes a label; 409 if there is one of this name. */
    @PostExchange
    LabelView add(@PathVariable("slug") String slug, @RequestBody WriteLabel label);

    /** Renames or recolours a label. */
    @PutExchange("/{id}")
    LabelView change(@PathVariable("slug") String slug, @PathVariable("id") UUID id, @RequestBody WriteLabel label);

    /** Takes a label from all conversations and forgets it. */
    @DeleteExchange("/{id}")
    void remove(@PathVariable("slug") String slug, @PathVariable("id") UUID id);
}
