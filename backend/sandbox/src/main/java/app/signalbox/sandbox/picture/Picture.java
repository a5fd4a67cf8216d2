package app.signalbox.sandbox.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A picture that somebody took; painted anew each time, and always the same.
 *
 * @param subject what is to be seen
 * @param number tells it from others of the same subject
 */
public record Picture(Subject subject, long number) {

    private static final Pattern PATH = Pattern.compile("/pictures/([a-z-]+)/(\\d{1,18})\\.jpg");

    /** The picture at a path, absent if none is there. */
    public static Optional<Picture> at(String path) {
        var parts = PATH.matcher(path);
        return parts.matches()
                ? Subject.find(parts.group(1)).map(subject -> new Picture(subject, Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** Where it is found, below the origin that serves it. */
    public String path() {
        return String.format(Locale.ROOT, "/pictures/%s/%d.jpg", subject.word(), number);
    }

    /** The picture as JPEG, 720 by 540. */
    public byte[] jpeg() {
        var canvas = new Canvas(number);
        subject.paint(canvas);
        return canvas.jpeg();
    }
}
