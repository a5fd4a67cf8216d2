package app.signalbox.server.inbox.desk;

import app.signalbox.contract.desk.BlockedApi;
import app.signalbox.contract.desk.BlockedPerson;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BlockedController implements BlockedApi {

    private final BlockedPeople people;

    BlockedController(BlockedPeople people) {
        this.people = people;
    }

    @Override
    public List<BlockedPerson> list(String slug) {
        return people.list();
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void unblock(String slug, UUID identityId) {
        people.unblock(identityId);
    }
}
