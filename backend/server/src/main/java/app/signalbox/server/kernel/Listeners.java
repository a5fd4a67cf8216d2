package app.signalbox.server.kernel;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those of this process who want to be told of something. One that fails keeps nobody else from being told. */
public final class Listeners<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Consumer<T>> all = new CopyOnWriteArrayList<>();

    /** Tells the listener of everything from now on, until the answer is run. */
    public Runnable add(Consumer<T> listener) {
        all.add(listener);
        return () -> all.remove(listener);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Calls each listener on this thread. */
    public void tell(T news) {
        for (Consumer<T> listener : all) {
            try {
                listener.accept(news);
            } catch (RuntimeException failed) {
                LOG.warn("A listener failed on {}", news.getClass().getSimpleName(), failed);
            }
        }
    }
}
