package app.signalbox.sandbox.answer.x;

/**
 * The product's app on X.
 *
 * @param id its number, which direct messages carry as {@code source_app_id}
 * @param clientId of OAuth 2.0
 * @param clientSecret of OAuth 2.0; the app is a confidential client
 * @param consumerKey of OAuth 1.0a
 * @param consumerSecret of OAuth 1.0a; it signs webhooks as well
 * @param bearerToken of the app alone
 */
public record XApp(
        String id,
        String clientId,
        String clientSecret,
        String consumerKey,
        String consumerSecret,
        String bearerToken) {

    /** The app of the demonstration, with the product's own consumer secret. */
    public static XApp demonstration(String consumerSecret) {
        return new XApp(
                "29910001",
                "sandbox-x-client",
                "sandbox-x-client-secret",
                "sandbox-x-consumer",
                consumerSecret,
                "sandbox-x-bearer");
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "XApp[id=%s, clientId=%s, consumerKey=%s]".formatted(id, clientId, consumerKey);
    }
}
