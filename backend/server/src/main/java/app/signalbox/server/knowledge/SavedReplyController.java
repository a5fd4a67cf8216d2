package app.signalbox.server.knowledge;

import app.signalbox.contract.knowledge.SavedReplyApi;
import app.signalbox.contract.knowledge.SavedReplyView;
import app.signalbox.contract.knowledge.WriteSavedReply;
import app.signalbox.contract.paging.Page;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SavedReplyController implements SavedReplyApi {

    private final SavedReplies replies;

    SavedReplyController(SavedReplies replies) {
        this.replies = replies;
    }

    @Override
    public Page<SavedReplyView> list(String slug) {
        return new Page<>(replies.list(), null);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public SavedReplyView add(String slug, WriteSavedReply reply) {
        return replies.add(reply);
    }

    @Override
    public SavedReplyView change(String slug, UUID id, WriteSavedReply reply) {
        return replies.change(id, reply);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove(String slug, UUID id) {
        replies.remove(id);
    }
}
