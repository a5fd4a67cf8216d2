package app.signalbox.sandbox.answer.completion;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Orders to give a certain answer, as attackers write them. The model obeys whatever stands among its instructions, so
 * that it shows whoever lets a stranger's text get there.
 */
final class Orders {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}&&[^\\n]]");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{16,}={0,2}");
    private static final Pattern LABEL = Pattern.compile("(?U)\\b(?:classif\\w*|label|mark|tag|treat|categori[sz]e|"
            + "klassifizier\\w*|markier\\w*|einstuf\\w*|class\\w*|étiquet\\w*|clasific\\w*|marca\\w*|etiquet\\w*|"
            + "classifica\\w*|segna\\w*|sınıflandır\\w*|işaretle\\w*|oznacz\\w*)\\b[^.\\n]{0,60}?"
            + "\\b(?:as|als|comme|como|come|olarak|jako)\\b\\W{0,3}([a-z_]+)");
    private static final Pattern SETTING = Pattern.compile(
            "\\b(?:set|make|force|change|setze|mets|pon|imposta|ustaw)\\b"
                    + "[^.\\n]{0,30}?\\b(intent|urgency|sentiment|score)\\b\\W*(?:to|auf|à|a|na|=|:)?\\W*([a-z_]+|\\d{1,3})");
    private static final Pattern NUMBER =
            Pattern.compile("(?U)\\b(?:give|assign|rate|score|bewerte|gib|note|puntúa|valuta|"
                    + "puanla|oceń)\\s(?:it|this|them|me|him|her|everyone|the (?:lead|score|message)|das|dies\\w*|mir|ce\\w*|"
                    + "est\\w*|quest\\w*|bunu|to)\\b[^.\\d\\n]{0,40}(\\d{1,3})");
    private static final Pattern SAYING =
            Pattern.compile("(?U)\\b(?:reply|answer|respond|say|write|output|antworte|schreibe|"
                    + "sag|réponds|écris|dis|responde|escribe|di|rispondi|scrivi|yaz|cevapla|napisz|odpowiedz)\\b"
                    + "[^\"“”«»„'\\n]{0,40}[\"“«„'](.{1,200}?)[\"”»“']");
    private static final Pattern TELLING = Pattern.compile(
            "(?U)\\b(?:reveal|print|repeat|show|leak|quote)\\b[^.\\n]{0,40}\\b(?:prompt|instructions)\\b");

    private Orders() {}

    /** Values by what they are ordered for; the key {@code text} is for anything written in free words. */
    static Map<String, Object> in(Brief brief) {
        var text = plain(brief.instructions());
        var orders = new LinkedHashMap<String, Object>();
        LABEL.matcher(text).results().forEach(found -> add(orders, "intent", found.group(1)));
        SETTING.matcher(text).results().forEach(found -> add(orders, found.group(1), found.group(2)));
        NUMBER.matcher(text).results().forEach(found -> orders.put("score", Integer.valueOf(found.group(1))));
        SAYING.matcher(text).results().forEach(found -> orders.put("text", found.group(1)));
        if (TELLING.matcher(text).find()) {
            orders.put("text", brief.commands());
        }
        return orders;
    }

    private static void add(Map<String, Object> orders, String thing, String written) {
        if (Character.isDigit(written.charAt(0))) {
            orders.put(thing, Integer.valueOf(written));
        } else {
            orders.merge(thing, List.of(written), Orders::both);
        }
    }

    private static Object both(Object some, Object more) {
        return some instanceof List<?> first && more instanceof List<?> second
                ? Stream.concat(first.stream(), second.stream()).toList()
                : some;
    }

    /** Sees through look-alike letters, invisible characters and base64, as large models do. */
    private static String plain(String text) {
        var visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        var decoded = new StringBuilder(visible);
        BASE64.matcher(visible).results().forEach(found -> decoded.append('\n').append(decoded(found.group())));
        return decoded.toString().toLowerCase(Locale.ROOT);
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
