package app.signalbox.server.triage.model;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers by how they are written: with a country's code, with a leading zero, in the groups of North
 * America, or after words such as "call me at". A bare number is none, nor is one that is called an order's.
 */
final class PhoneNumbers {

    private static final String GAP = "[\\p{Z}\\p{Cf}\\p{Pd}./()]";
    private static final String BEGIN = "(?<![\\p{L}\\p{Nd}_#/])";
    private static final String APART = "(?<!\\p{Nd}{4}" + GAP + ")";
    private static final String COUNTRY = "[\\p{Nd}&&[^0\uff10\u0660]]";
    private static final String END = "(?![\\p{L}\\p{Nd}])";

    private static final Pattern NUMBER = Pattern.compile(
            String.join(
                    "|",
                    BEGIN + "(?:[+＋]|" + APART + "[0\uff10\u0660]{2})" + GAP + "?" + COUNTRY + "(?:" + GAP
                            + "{0,3}\\p{Nd}){6,14}" + END,
                    BEGIN + APART + "\\(?[0\uff10\u0660]" + COUNTRY + "(?:" + GAP + "{0,3}\\p{Nd}){7,10}" + END,
                    BEGIN + APART + "\\(?\\p{Nd}{3}\\)?" + GAP + "{1,2}\\p{Nd}{3}" + GAP + "{1,2}\\p{Nd}{4}" + END,
                    "(?<=(?<!\\p{L})(?:call|phone|tel|mobile|cell|whatsapp|text|handy|telefon|anruf|ruf|appel|téléphone|"
                            + "llám|teléfono|móvil|chiam|telefono|cellulare|ligue|telemóvel|bel me|beni ara|zadzwoń)"
                            + "[^\\p{Nd}\\n]{0,25})" + BEGIN + "\\p{Nd}(?:" + GAP + "{0,2}\\p{Nd}){5,14}" + END),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern DATE =
            Pattern.compile(BEGIN + "\\p{Nd}{1,2}[./\\p{Pd}]\\p{Z}?\\p{Nd}{1,2}[./\\p{Pd}]\\p{Z}?\\p{Nd}{2,4}" + END);

    private static final int WORDS_BEFORE = 40;
    private static final Pattern CALLED_AN_ORDER = Pattern.compile(
            "(?:#|(?:order|bestell|auftrag|rechnung|vorgang|kunden|commande|facture|pedido|factura|ordine|fattura|"
                    + "encomenda|sipariş|fatura|zamówieni|faktur|invoice|ticket|case(?!\\p{L})|ref(?:eren[cz]e?)?(?!\\p{L})|"
                    + "booking|buchung|tracking|parcel|sendung|article|artikel|serial|sku|isbn|заказ|订单|注文|طلب)\\p{L}{0,12})"
                    + "[^\\p{L}\\p{Nd}\\n]{0,3}(?:number|no|nr|nummer|n[uú]m\\p{L}{0,3}|n|id|code|is|ist|est|es)?"
                    + "[^\\p{L}\\p{Nd}\\n]{0,4}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private PhoneNumbers() {}

    static List<Span> in(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(match -> !isDate(match) && !isCalledAnOrder(text, match.start()))
                .map(Span::of)
                .toList();
    }

    private static boolean isDate(MatchResult match) {
        return DATE.matcher(match.group()).lookingAt();
    }

    private static boolean isCalledAnOrder(String text, int start) {
        return Character.isDigit(text.codePointAt(start))
                && CALLED_AN_ORDER
                        .matcher(text.substring(Math.max(0, start - WORDS_BEFORE), start))
                        .find();
    }
}
