package app.signalbox.server.inbox.desk;

import app.signalbox.server.identity.Access;
import app.signalbox.server.identity.OperatorNames;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is at the desk. Not inside a transaction: names of operators are out of a tenant's reach. */
@Component
class Makers {

    private final OperatorNames names;
    private final Access access;

    Makers(OperatorNames names, Access access) {
        this.names = names;
        this.access = access;
    }

    Maker caller() {
        return access.operatorId()
                .map(id -> new Maker(id, names.of(List.of(id)).get(id)))
                .orElse(Maker.NOBODY);
    }
}
