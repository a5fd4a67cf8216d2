package app.signalbox.contract.operations;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** How the deployment is at this moment, over HTTP. */
@HttpExchange("/api/v1/operations")
public interface OperationsApi {

    /** Queues of the caller's tenants; everything else for those alone who manage the deployment. */
    @GetExchange
    OperationsView get();

    /** Lets a job of the answering process begin anew, whatever it waits for. */
    @PostExchange("/jobs/{job}/restart")
    void restart(@PathVariable("job") String job);
}
