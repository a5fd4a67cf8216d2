package app.signalbox.server.operations;

import app.signalbox.contract.operations.OperationsApi;
import app.signalbox.contract.operations.OperationsView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OperationsController implements OperationsApi {

    private final Operations operations;

    OperationsController(Operations operations) {
        this.operations = operations;
    }

    @Override
    public OperationsView get() {
        return operations.look();
    }

    @Override
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void restart(String job) {
        operations.restart(job);
    }
}
