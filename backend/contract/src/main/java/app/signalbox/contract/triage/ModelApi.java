package app.signalbox.contract.triage;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Which language model may read a tenant's messages, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}/model")
public interface ModelApi {

    /** What holds now, and how it goes. */
    @GetExchange
    ModelChoiceView get(@PathVariable("slug") String slug);

    /** Sets what holds from now on. */
    @PutExchange
    ModelChoiceView set(@PathVariable("slug") String slug, @RequestBody SetModelChoice choice);
}
