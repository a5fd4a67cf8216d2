package app.signalbox.sandbox.answer.linkedin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** LinkedIn's urns, and how they must stand in addresses. */
final class LinkedinUrn {

    private static final Pattern POST = Pattern.compile("urn:li:(activity|share|ugcPost):[0-9]{1,19}");
    private static final Pattern COMMENT =
            Pattern.compile("urn:li:comment:\\((urn:li:(?:activity|share|ugcPost):[0-9]{1,19}),([0-9]{1,19})\\)");

    private LinkedinUrn() {}

    /** A key or value of protocol 2.0.0, where nothing of it may stand unencoded. */
    static String decoded(String raw) {
        if (raw.isEmpty() || raw.chars().anyMatch(letter -> ":(),".indexOf(letter) >= 0)) {
            throw LinkedinRefusal.badSyntax();
        }
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw LinkedinRefusal.badSyntax();
        }
    }

    static boolean isPost(String urn) {
        return POST.matcher(urn).matches();
    }

    static boolean isComment(String urn) {
        return COMMENT.matcher(urn).matches();
    }

    static String comment(String post, String id) {
        return "urn:li:comment:(%s,%s)".formatted(post, id);
    }

    /** The post that a comment's urn names; a post's own urn stays. */
    static String postOf(String urn) {
        var comment = COMMENT.matcher(urn);
        return comment.matches() ? comment.group(1) : urn;
    }

    static String idOf(String commentUrn) {
        var comment = COMMENT.matcher(commentUrn);
        return comment.matches() ? comment.group(2) : "";
    }

    static String organization(String id) {
        return "urn:li:organization:" + id;
    }

    static String person(String id) {
        return "urn:li:person:" + id;
    }
}
