package app.signalbox.contract.knowledge;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;

/** Whether drafts may rest on answers that operators sent, over HTTP. */
@HttpExchange("/api/v1/tenants/{slug}/learning")
public interface LearningApi {

    /** What holds now. */
    @GetExchange
    LearningView get(@PathVariable("slug") String slug);

    /** Sets what holds from now on. */
    @PutExchange
    LearningView set(@PathVariable("slug") String slug, @RequestBody SetLearning learning);
}
