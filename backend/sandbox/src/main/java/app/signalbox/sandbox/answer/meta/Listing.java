package app.signalbox.sandbox.answer.meta;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** One page of an edge, with cursors to the next. */
final class Listing {

    private static final long USUAL = 25;
    private static final long MOST = 100;

    private Listing() {}

    static <T> ObjectNode page(Call call, List<T> all, Function<T, ObjectNode> portrait) {
        var limit = Math.clamp(call.whole("limit", USUAL), 1, MOST);
        var from = Math.min(call.find("after").map(Listing::position).orElse(0), all.size());
        var to = (int) Math.min(all.size(), from + limit);
        var page = Json.edge(all.subList(from, to).stream().map(portrait).toList());
        if (to > from) {
            var paging = page.putObject("paging");
            paging.putObject("cursors").put("before", cursor(from)).put("after", cursor(to));
            if (to < all.size()) {
                paging.put("next", call.urlWith("after", cursor(to)));
            }
        }
        return page;
    }

    private static String cursor(int position) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Integer.toString(position).getBytes(StandardCharsets.UTF_8));
    }

    private static int position(String cursor) {
        try {
            return Integer.parseInt(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw GraphRefusal.invalid("Invalid cursor: " + cursor);
        }
    }
}
