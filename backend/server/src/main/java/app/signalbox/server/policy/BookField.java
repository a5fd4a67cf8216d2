package app.signalbox.server.policy;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A place in a document of rules, to check what stands there and to name it where that can't be used. */
record BookField(String path) {

    BookField at(String name) {
        return new BookField(path.isEmpty() ? name : path + "." + name);
    }

    BookField at(int index) {
        return new BookField(path + "[" + index + "]");
    }

    InvalidRuleBookException refuse(String what) {
        return new InvalidRuleBookException("The field \"" + path + "\" " + what);
    }

    <T> T required(@Nullable T value) {
        if (value == null) {
            throw refuse("is missing.");
        }
        return value;
    }

    String text(@Nullable String value) {
        String text = required(value);
        if (text.isBlank()) {
            throw refuse("is empty.");
        }
        return text;
    }

    String https(@Nullable String value) {
        String address = text(value);
        if (!address.startsWith("https://") || !isAddress(address)) {
            throw refuse("can't be \"" + address + "\". Give the https address of the clause.");
        }
        return address;
    }

    Duration span(@Nullable Duration value) {
        Duration span = required(value);
        if (!span.isPositive()) {
            throw refuse("can't be " + span + ". Give a span above zero, as in PT24H.");
        }
        return span;
    }

    int count(@Nullable Integer value) {
        int count = required(value);
        if (count < 1) {
            throw refuse("can't be " + count + ". Give 1 or more.");
        }
        return count;
    }

    <T> List<T> filled(@Nullable List<T> values) {
        List<T> list = required(values);
        if (list.isEmpty()) {
            throw refuse("is empty. Name at least one.");
        }
        for (int index = 0; index < list.size(); index++) {
            at(index).required(list.get(index));
        }
        return list;
    }

    <E extends Enum<E>> E word(Class<E> kind, @Nullable String value) {
        String word = text(value);
        return Words.find(kind, word)
                .orElseThrow(() -> refuse("can't be \"" + word + "\". Allowed are " + Words.all(kind) + "."));
    }

    <E extends Enum<E>> Set<E> words(Class<E> kind, @Nullable List<String> values) {
        List<String> said = filled(values);
        Set<E> words = EnumSet.noneOf(kind);
        for (int index = 0; index < said.size(); index++) {
            words.add(at(index).word(kind, said.get(index)));
        }
        return words;
    }

    private static boolean isAddress(String text) {
        try {
            return URI.create(text).getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
