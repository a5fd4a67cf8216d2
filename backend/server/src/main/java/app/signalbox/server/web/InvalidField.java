package app.signalbox.server.web;

/**
 * A field of a request that can't be accepted, as an entry of a problem's {@code errors}.
 *
 * @param field path of the field, such as {@code author.name} or {@code items[2].slug}
 * @param message what is wrong with it
 */
record InvalidField(String field, String message) {}
