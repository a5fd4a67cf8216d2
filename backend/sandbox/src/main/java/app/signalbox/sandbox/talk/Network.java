package app.signalbox.sandbox.talk;

import java.net.URI;

/** A social network the sandbox plays, with the path of the product's webhook for it. */
public enum Network {
    FACEBOOK("/webhooks/facebook", 38),
    INSTAGRAM("/webhooks/instagram", 30),
    X("/webhooks/x", 20),
    LINKEDIN("/webhooks/linkedin", 12);

    private final String path;
    private final int share;

    Network(String path, int share) {
        this.path = path;
        this.share = share;
    }

    /** Where this network posts when the product's base URL is this one. */
    public URI endpointBelow(URI target) {
        var base = target.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /** Weight of this network in the traffic of a brand that is on all four, in percent. */
    int share() {
        return share;
    }
}
