package app.signalbox.server.ui.knowledge;

import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.knowledge.WriteSavedReply;
import app.signalbox.server.knowledge.SavedReplies;
import app.signalbox.server.ui.TenantGateway;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The desk over the saved replies of the operator's brands. */
@Component
class TenantSavedReplyDesk implements SavedReplyDesk {

    private final SavedReplies replies;
    private final TenantGateway gateway;

    TenantSavedReplyDesk(SavedReplies replies, TenantGateway gateway) {
        this.replies = replies;
        this.gateway = gateway;
    }

    @Override
    public List<SavedReplyView> replies(String brand) {
        return gateway.in(brand, replies::list);
    }

    @Override
    public void add(String brand, WriteSavedReply reply) {
        gateway.run(brand, () -> replies.add(reply));
    }

    @Override
    public void change(String brand, UUID id, WriteSavedReply reply) {
        gateway.run(brand, () -> replies.change(id, reply));
    }

    @Override
    public void remove(String brand, UUID id) {
        gateway.run(brand, () -> replies.remove(id));
    }
}
