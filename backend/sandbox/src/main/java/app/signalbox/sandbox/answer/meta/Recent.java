package app.signalbox.sandbox.answer.meta;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the newest by key and forgets the oldest. */
final class Recent<V> extends LinkedHashMap<String, V> {

    @Serial
    private static final long serialVersionUID = 1;

    private final int capacity;

    Recent(int capacity) {
        this.capacity = capacity;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
        return size() > capacity;
    }
}
