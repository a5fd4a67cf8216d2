package app.signalbox.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Clients that deliver signed webhooks of 1 KiB over kept connections, with as little work of their own as can be. */
final class WebhookClients {

    private static final int BODY_BYTES = 1024;

    private final int port;
    private final String secret;
    private final int count;
    private final AtomicLong ids = new AtomicLong();

    WebhookClients(int port, String secret, int count) {
        this.port = port;
        this.secret = secret;
        this.count = count;
    }

    Load run(Duration span) throws InterruptedException, ExecutionException {
        return Clients.run(count, span, Connection::new);
    }

    static byte[] body(long id) {
        String head =
                "{\"object\":\"page\",\"entry\":[{\"id\":\"1\",\"time\":1,\"messaging\":[{\"sender\":{\"id\":\"2\"},"
                        + "\"recipient\":{\"id\":\"1\"},\"timestamp\":1,\"message\":{\"mid\":\"m" + id
                        + "\",\"text\":\"";
        String tail = "\"}}]}]}";
        return (head + "x".repeat(BODY_BYTES - head.length() - tail.length()) + tail).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] request() throws GeneralSecurityException {
        byte[] body = body(ids.incrementAndGet());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String head = "POST /webhooks/facebook HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "X-Hub-Signature-256: sha256=" + HexFormat.of().formatHex(mac.doFinal(body)) + "\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    private final class Connection implements Clients.Client {

        private final Socket socket;
        private final InputStream input;

        Connection() throws IOException {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            input = new BufferedInputStream(socket.getInputStream());
        }

        @Override
        public void operate() throws Exception {
            socket.getOutputStream().write(request());
            String status = line();
            int length = 0;
            for (String header = line(); !header.isEmpty(); header = line()) {
                if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
            }
            input.skipNBytes(length);
            if (!status.startsWith("HTTP/1.1 200")) {
                throw new IOException("Not acknowledged: " + status);
            }
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = input.read(); next != '\n'; next = input.read()) {
                if (next < 0) {
                    throw new IOException("The connection was closed");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
