package app.signalbox.server.triage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds numbers of cards and bank accounts by their check digits (ISO/IEC 7812, Luhn; ISO 13616, remainder 1 of 97), in
 * the digits of any script and with blanks, dots, dashes or invisible characters between them. A number that its writer
 * calls an IBAN is taken for one even if it is mistyped.
 */
final class AccountNumbers {

    private static final int SHORTEST_CARD = 13;
    private static final int LONGEST_CARD = 19;
    private static final int SHORTEST_IBAN = 15;
    private static final int WIDEST_GAP = 3;
    private static final Pattern GAP = Pattern.compile("[\\p{Z}\\p{Cf}\\p{Pd}._/\\t]*");
    private static final Pattern IBAN = Pattern.compile(
            "(?<![\\p{L}\\p{Nd}])[A-Za-zＡ-Ｚａ-ｚ]{2}\\p{Nd}{2}(?:[\\p{Z}\\p{Cf}\\p{Pd}.]{0,2}[A-Za-zＡ-Ｚａ-ｚ\\p{Nd}]){11,30}");

    private static final Pattern NAMED = Pattern.compile("(?i)iban\\P{L}{0,8}$");

    private AccountNumbers() {}

    static List<Span> cardsIn(String text) {
        List<Digit> digits = digits(text);
        var cards = new ArrayList<Span>();
        int next = 0;
        while (next < digits.size()) {
            OptionalInt last = lastOfCard(text, digits, next);
            if (last.isPresent()) {
                cards.add(new Span(
                        digits.get(next).start(), digits.get(last.getAsInt()).end()));
            }
            next = last.orElse(next) + 1;
        }
        return cards;
    }

    static List<Span> ibansIn(String text) {
        var ibans = new ArrayList<Span>();
        var matcher = IBAN.matcher(text);
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            int start = matcher.start();
            OptionalInt end = endOfIban(text, start, matcher.end());
            end.ifPresent(each -> ibans.add(new Span(start, each)));
            from = end.orElse(start + 1);
        }
        return ibans;
    }

    private static OptionalInt endOfIban(String text, int start, int most) {
        IntStream checked = ends(text, start, most).filter(end -> isIban(text.substring(start, end)));
        IntStream mistyped =
                NAMED.matcher(text.substring(Math.max(0, start - 12), start)).find()
                        ? ends(text, start, most).filter(end -> Character.isDigit(text.codePointBefore(end)))
                        : IntStream.empty();
        return IntStream.concat(checked, mistyped).findFirst();
    }

    private static IntStream ends(String text, int start, int most) {
        return IntStream.iterate(most, end -> end > start, end -> end - 1).filter(end -> isEndOfWord(text, end));
    }

    private static OptionalInt lastOfCard(String text, List<Digit> digits, int first) {
        int most = Math.min(LONGEST_CARD, connected(text, digits, first));
        boolean begins =
                first == 0 || digits.get(first - 1).end() != digits.get(first).start();
        int issuer = digits.get(first).value();
        if (!begins || issuer < 2 || issuer > 6) {
            return OptionalInt.empty();
        }
        return IntStream.iterate(most, length -> length >= SHORTEST_CARD, length -> length - 1)
                .map(length -> first + length - 1)
                .filter(last -> last + 1 == digits.size()
                        || digits.get(last + 1).start() != digits.get(last).end())
                .filter(last -> passesLuhn(digits.subList(first, last + 1)))
                .findFirst();
    }

    /** How many digits follow each other with no more than a gap between, up to those of the longest card. */
    private static int connected(String text, List<Digit> digits, int first) {
        int last = first;
        while (last + 1 < digits.size()
                && last - first < LONGEST_CARD
                && isGap(text, digits.get(last).end(), digits.get(last + 1).start())) {
            last++;
        }
        return last - first + 1;
    }

    private static boolean isGap(String text, int from, int to) {
        return to - from <= WIDEST_GAP && GAP.matcher(text).region(from, to).matches();
    }

    private static boolean passesLuhn(List<Digit> digits) {
        int sum = 0;
        for (int place = 0; place < digits.size(); place++) {
            int value = digits.get(digits.size() - 1 - place).value();
            sum += place % 2 == 0 ? value : value * 2 - (value > 4 ? 9 : 0);
        }
        return sum % 10 == 0;
    }

    private static boolean isIban(String written) {
        int[] values = written.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::getNumericValue)
                .toArray();
        if (values.length < SHORTEST_IBAN) {
            return false;
        }
        int remainder = 0;
        for (int place = 0; place < values.length; place++) {
            int value = values[(place + 4) % values.length];
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }

    private static boolean isEndOfWord(String text, int end) {
        return Character.isLetterOrDigit(text.codePointBefore(end))
                && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
    }

    private static List<Digit> digits(String text) {
        var digits = new ArrayList<Digit>();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (Character.isDigit(character)) {
                digits.add(new Digit(at, at + Character.charCount(character), Character.digit(character, 10)));
            }
        }
        return digits;
    }

    private record Digit(int start, int end, int value) {}
}
