package app.signalbox.server.triage;

/** A piece of a brand's own knowledge, under the title of the article it comes from. */
public record Passage(String title, String text) {}
