package app.signalbox.contract.inbox;

/** Moves a conversation to {@code open}, {@code pending}, {@code resolved} or {@code spam}. */
public record ChangeStatus(ConversationStatus status) {}
