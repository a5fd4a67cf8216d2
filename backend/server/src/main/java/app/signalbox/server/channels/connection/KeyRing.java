package app.signalbox.server.channels.connection;

import app.signalbox.server.kernel.Vault;
import java.util.SortedMap;

/** The data keys of one tenant by version, the last of which seals. */
record KeyRing(SortedMap<Integer, Vault> byVersion) {

    int current() {
        return byVersion.lastKey();
    }

    byte[] seal(byte[] plain) {
        return of(current()).sealWithSalt(plain);
    }

    byte[] open(byte[] sealed, int version) {
        return of(version).openWithSalt(sealed);
    }

    private Vault of(int version) {
        Vault vault = byVersion.get(version);
        if (vault == null) {
            throw new IllegalStateException("The tenant's data key " + version + " is gone");
        }
        return vault;
    }
}
