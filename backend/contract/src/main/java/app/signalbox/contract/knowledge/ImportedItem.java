package app.signalbox.contract.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * What became of one file or address of an import.
 *
 * @param source the name of the file, or the address as it was given
 * @param sentence says what happened and, where it was refused, what to do next
 * @param article absent where it was refused
 */
public record ImportedItem(
        String source,
        ImportOutcome outcome,
        String sentence,
        @Nullable ArticleView article) {}
