package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.MentionApi;
import app.signalbox.contract.desk.UnseenMention;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MentionController implements MentionApi {

    private static final int LISTED = 100;

    private final Mentions mentions;

    MentionController(Mentions mentions) {
        this.mentions = mentions;
    }

    @Override
    public List<UnseenMention> unseen() {
        return mentions.unseen(LISTED);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void seen(String slug, UUID id) {
        mentions.see(id);
    }
}
