package app.signalbox.contract.triage;

import org.jspecify.annotations.Nullable;

/**
 * What operators made of the drafts of one engine.
 *
 * @param engine {@code embedded}, {@code model}, or {@code unknown} where its run is not kept any more
 * @param accepted drafts that went out as they were
 * @param edited drafts that went out with changes
 * @param rejected drafts that were set aside, or answered without
 * @param similarity how much of the edited drafts was kept on the whole, 0 to 1, absent where none was edited
 */
public record EngineFeedback(
        String engine, int accepted, int edited, int rejected, @Nullable Double similarity) {}
