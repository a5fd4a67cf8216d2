package app.signalbox.sandbox.answer.call;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A form of several parts, taken apart.
 *
 * @param fields plain parts by name
 * @param files parts with a file name, by name
 */
public record Multipart(Map<String, String> fields, Map<String, Part> files) {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("[; ]name=\"?([^\";]+)\"?");
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"?([^\";]+)\"?");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type: *([^\\r\\n;]+)");

    /** A file in a form. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Part(String name, String type, byte[] content) {}

    public static boolean isOne(String contentType) {
        return contentType.startsWith("multipart/form-data");
    }

    /** Empty if it can't be taken apart. */
    public static Optional<Multipart> read(String contentType, byte[] body) {
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            return Optional.empty();
        }
        var fields = new LinkedHashMap<String, String>();
        var files = new LinkedHashMap<String, Part>();
        // one character for each octet
        var text = new String(body, StandardCharsets.ISO_8859_1);
        var mark = "--" + boundary.group(1);
        var at = text.indexOf(mark);
        while (at >= 0) {
            var begin = at + mark.length() + 2;
            var next = text.indexOf("\r\n" + mark, begin - 2);
            if (next < 0) {
                break;
            }
            var gap = text.indexOf("\r\n\r\n", begin);
            if (gap >= 0 && gap < next) {
                add(text.substring(begin, gap), Arrays.copyOfRange(body, gap + 4, next), fields, files);
            }
            at = next + 2;
        }
        return Optional.of(new Multipart(fields, files));
    }

    private static void add(String head, byte[] content, Map<String, String> fields, Map<String, Part> files) {
        var name = NAME.matcher(head);
        if (!name.find()) {
            return;
        }
        var file = FILE_NAME.matcher(head);
        if (file.find()) {
            var type = TYPE.matcher(head);
            var fileName = new String(file.group(1).getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            files.put(
                    name.group(1),
                    new Part(fileName, type.find() ? type.group(1).strip() : "application/octet-stream", content));
        } else {
            fields.put(name.group(1), new String(content, StandardCharsets.UTF_8));
        }
    }
}
