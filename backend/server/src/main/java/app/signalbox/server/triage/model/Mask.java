package app.signalbox.server.triage.model;

import app.signalbox.server.triage.Utterance;
import app.signalbox.server.triage.model.Discretion.Masking;
import app.signalbox.server.triage.model.DraftBrief.SourcePassage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is put over the texts of one question. The same detail has the same placeholder wherever it stands, and no
 * placeholder is one that somebody wrote, so that nobody can ask for another's detail by its placeholder.
 */
final class Mask {

    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)\\[[a-z]+_\\d+]");

    private final Map<String, String> placeholders = new HashMap<>();
    private final Map<String, String> details = new HashMap<>();
    private final Masking masking;
    private final String written;

    private Mask(Discretion discretion, Stream<String> texts) {
        this.masking = discretion.masking();
        this.written = texts.collect(Collectors.joining("\n")).toUpperCase(Locale.ROOT);
    }

    static Mask of(Utterance utterance, Discretion discretion) {
        return new Mask(discretion, texts(utterance));
    }

    static Mask of(DraftBrief brief, Discretion discretion) {
        Stream<String> passages = brief.passages().stream().flatMap(each -> Stream.of(each.title(), each.text()));
        return new Mask(
                discretion, Stream.concat(texts(brief.utterance()), Stream.concat(Stream.of(brief.voice()), passages)));
    }

    Utterance over(Utterance utterance) {
        String context = utterance.context();
        return new Utterance(over(utterance.text()), utterance.channel(), context == null ? null : over(context));
    }

    DraftBrief over(DraftBrief brief) {
        List<SourcePassage> passages = brief.passages().stream()
                .map(passage -> new SourcePassage(passage.id(), over(passage.title()), over(passage.text())))
                .toList();
        return new DraftBrief(over(brief.utterance()), over(brief.voice()), brief.maxCharacters(), passages);
    }

    /** The text with placeholders. */
    String over(String text) {
        return switch (masking) {
            case NOTHING -> text;
            case PERSONAL_DETAILS -> {
                String masked = text;
                for (Sensitive kind : Sensitive.values()) {
                    masked = over(masked, kind);
                }
                yield masked;
            }
        };
    }

    /** What came back, with the details again. */
    String off(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        details.getOrDefault(found.group().toUpperCase(Locale.ROOT), found.group())));
    }

    private String over(String text, Sensitive kind) {
        var masked = new StringBuilder();
        int done = 0;
        for (Span span : kind.in(text)) {
            masked.append(text, done, span.start()).append(placeholder(kind, text.substring(span.start(), span.end())));
            done = span.end();
        }
        return masked.append(text, done, text.length()).toString();
    }

    private String placeholder(Sensitive kind, String detail) {
        return placeholders.computeIfAbsent(detail, unseen -> {
            String placeholder = IntStream.iterate(1, number -> number + 1)
                    .mapToObj(number -> "[" + kind + "_" + number + "]")
                    .filter(each -> !details.containsKey(each) && !written.contains(each))
                    .findFirst()
                    .orElseThrow();
            details.put(placeholder, unseen);
            return placeholder;
        });
    }

    private static Stream<String> texts(Utterance utterance) {
        return Stream.of(utterance.text(), Objects.requireNonNullElse(utterance.context(), ""));
    }
}
