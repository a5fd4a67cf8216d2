package app.signalbox.server.policy;

import app.signalbox.contract.policy.Approval;
import app.signalbox.contract.policy.ApprovalApi;
import app.signalbox.contract.policy.ApprovalView;
import app.signalbox.contract.policy.GrantApproval;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ApprovalController implements ApprovalApi {

    private final Approvals approvals;

    ApprovalController(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public List<ApprovalView> list(String slug) {
        return approvals.list();
    }

    @Override
    public ApprovalView get(String slug, String approval) {
        Approval wanted = named(approval);
        return approvals.list().stream()
                .filter(one -> one.approval() == wanted)
                .findFirst()
                .orElseThrow(() -> new UnknownApprovalException(wanted));
    }

    @Override
    public ApprovalView grant(String slug, String approval, GrantApproval grant) {
        return approvals.grant(named(approval), grant.note());
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void withdraw(String slug, String approval) {
        approvals.withdraw(named(approval));
    }

    private static Approval named(String word) {
        return Words.find(Approval.class, word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new InvalidApprovalException(
                        "There is no approval \"" + word + "\". Allowed are " + Words.all(Approval.class) + "."));
    }
}
