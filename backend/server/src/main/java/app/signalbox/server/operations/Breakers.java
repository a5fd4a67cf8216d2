package app.signalbox.server.operations;

import app.signalbox.contract.operations.BreakerView;
import java.util.List;

/** Something that leaves others alone after they failed many times. Implemented by those who call them. */
public interface Breakers {

    /** The breakers of this process. */
    List<BreakerView> breakers();
}
