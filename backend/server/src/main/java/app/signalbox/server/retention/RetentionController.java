package app.signalbox.server.retention;

import app.signalbox.contract.paging.Page;
import app.signalbox.contract.retention.ErasureView;
import app.signalbox.contract.retention.RetentionApi;
import app.signalbox.contract.retention.RetentionView;
import app.signalbox.contract.retention.SetRetention;
import app.signalbox.server.web.PageLimit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class RetentionController implements RetentionApi {

    private final RetentionPolicies policies;
    private final Erasures erasures;

    RetentionController(RetentionPolicies policies, Erasures erasures) {
        this.policies = policies;
        this.erasures = erasures;
    }

    @Override
    public RetentionView get(String slug) {
        return policies.get();
    }

    @Override
    public RetentionView set(String slug, SetRetention retention) {
        return policies.set(retention);
    }

    @Override
    public Page<ErasureView> erasures(String slug, @Nullable String cursor, @Nullable Integer limit) {
        return erasures.list(cursor, PageLimit.of(limit).rows());
    }
}
