package app.signalbox.server.database;

import java.io.IOException;

class ExternalPostgres18Tests extends ExternalPostgresContract {

    @Override
    PostgresBinaries programs() throws IOException {
        return TestServer.programs();
    }
}
