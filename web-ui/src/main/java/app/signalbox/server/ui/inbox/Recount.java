package app.signalbox.server.ui.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts in a window once every two seconds at most, however often that is wished for. */
class Recount {

    private static final Logger LOG = LoggerFactory.getLogger(Recount.class);
    private static final Executor LATER = CompletableFuture.delayedExecutor(
            2, TimeUnit.SECONDS, task -> Thread.ofVirtual().start(task));

    private final Runnable count;
    private @Nullable UI window;
    private boolean wished;

    Recount(Runnable count) {
        this.count = count;
    }

    /** Which window to count in, null for none any more. */
    void in(@Nullable UI ui) {
        window = ui;
    }

    /** To be called in the window. */
    void wish() {
        UI ui = window;
        if (ui != null && !wished) {
            wished = true;
            LATER.execute(() -> push(ui));
        }
    }

    private void push(UI ui) {
        try {
            var _ = ui.access(() -> {
                wished = false;
                count.run();
            });
        } catch (UIDetachedException gone) {
            LOG.debug("Nobody looks at the queues any more", gone);
        }
    }
}
