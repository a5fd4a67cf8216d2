package app.signalbox.server.channels.connection;

/** What came of asking a network about an account. */
public sealed interface Checkup {

    /**
     * The key is good.
     *
     * @param subscribed whether the network sends us the account's webhooks
     */
    record Told(boolean subscribed) implements Checkup {}

    /** The key is dead. */
    record Dead(String reason) implements Checkup {}

    /** Nobody could be asked. */
    record NotAsked(String reason) implements Checkup {}
}
