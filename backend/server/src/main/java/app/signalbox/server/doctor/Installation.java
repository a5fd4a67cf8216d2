package app.signalbox.server.doctor;

import java.nio.file.Path;
import java.util.Map;

/** The installation under examination, as its environment variables describe it. */
record Installation(Map<String, String> environment) {

    /** The variable's value; blank if it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "").strip();
    }

    boolean has(String name) {
        return !variable(name).isEmpty();
    }

    Path home() {
        return Path.of(has("SIGNALBOX_HOME") ? variable("SIGNALBOX_HOME") : ".signalbox")
                .toAbsolutePath()
                .normalize();
    }

    /** The port of the web server as it is written, by default 8080. */
    String port() {
        return has("SIGNALBOX_PORT") ? variable("SIGNALBOX_PORT") : "8080";
    }
}
