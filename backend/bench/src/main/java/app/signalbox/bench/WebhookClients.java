package app.signalbox.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that deliver webhooks of 1 KiB, each as fast as it is answered. */
final class WebhookClients {

    private static final int BODY_BYTES = 1024;

    private final int port;
    private final int count;
    private final AtomicLong ids = new AtomicLong();

    WebhookClients(int port, int count) {
        this.port = port;
        this.count = count;
    }

    Load run(Duration span) throws InterruptedException, ExecutionException {
        return Clients.run(count, span, Delivering::new);
    }

    static byte[] body(long id) {
        String head =
                "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1,\"messaging\":[{\"sender\":{\"id\":\"2\"},"
                        + "\"recipient\":{\"id\":\"1\"},\"timestamp\":1,\"message\":{\"mid\":\"m" + id
                        + "\",\"text\":\"";
        String tail = "\"}}]}]}";
        return (head + "x".repeat(BODY_BYTES - head.length() - tail.length()) + tail).getBytes(StandardCharsets.UTF_8);
    }

    private final class Delivering implements Clients.Client {

        private final Posting posting = new Posting(port);

        Delivering() throws IOException {}

        @Override
        public void operate() throws Exception {
            posting.post(body(ids.incrementAndGet()));
        }

        @Override
        public void close() throws IOException {
            posting.close();
        }
    }
}
