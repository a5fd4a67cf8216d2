package app.signalbox.server.triage.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What costs the brand something once it is said, in the words of several languages. */
enum Promise {
    REFUND("refund|money back|erstatt|rückzahlung|geld zurück|rembours|reembols|devol|rimbors|terugbeta|iade|zwrot"),
    DISCOUNT(
            "discount|% off|price cut|rabatt|nachlass|remise|réduction|descuento|desconto|sconto|korting|indirim|zniżk"),
    FREE_OF_CHARGE(
            "(?<!feel )\\bfree\\b|no charge|kostenlos|gratis|umsonst|gratuit|offert|grátis|ücretsiz|darmow|bezpłatn"),
    GIFT("voucher|gift|goodwill|gutschein|geschenk|bon d'achat|cadeau|regalo|buono|cadeaubon|hediye|kupon|prezent"),
    COMPENSATION(
            "compensat|entschädig|schadensersatz|dédommag|indemni|compens|risarc|schadevergoeding|tazminat|odszkodowan"),
    REPLACEMENT("replace|ersatz|austausch|remplac|reemplaz|substitu|sostitu|vervang|değişim|wymian"),
    GUARANTEE("guarant|warrant|promise|garant|gewähr|versprech|verspreche|promet|garanti|söz ver|gwarancj|obiecuj");

    private final Pattern words;

    Promise(String words) {
        this.words = Pattern.compile(words);
    }

    static Set<Promise> in(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        Set<Promise> found = EnumSet.noneOf(Promise.class);
        Arrays.stream(values()).filter(each -> each.words.matcher(plain).find()).forEach(found::add);
        return found;
    }
}
