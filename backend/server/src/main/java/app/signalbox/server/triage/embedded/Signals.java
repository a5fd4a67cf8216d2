package app.signalbox.server.triage.embedded;

import app.signalbox.server.triage.embedded.Token.Kind;
import java.util.List;
import java.util.Set;

/** The hand-made signals of one message: how often each cue occurs and how, marks, emoji, length, shape. */
final class Signals {

    private static final List<Cue> ORDER = List.of(Cue.values());
    private static final int CUES = ORDER.size();
    private static final int NEGATION_REACH = 3;
    private static final Set<String> GLAD = Set.of(
            "😍", "❤", "😊", "👏", "🥰", "😁", "😀", "😃", "😄", "🙌", "💕", "💖", "💙", "💚", "💛", "💜", "🧡", "🎉",
            "👍", "😘", "🤩", "✨", "💯", "🔥", "😻", "☺", "🙏", "💪", "🏆", "🤗", "😇", "💗", "💓", "💞", ":)", ":D",
            ":-)", "<3", ";)", "=)", "xD", "XD", "⭐", "🌟");
    private static final Set<String> GRIEVED = Set.of(
            "😡", "😠", "🤬", "😤", "👎", "😞", "😔", "😢", "😭", "💔", "🙄", "😒", "😩", "😫", "😑", "😐", "🤮", "🤢",
            "😣", "😖", "😕", "🙁", "☹", "😪", "😓", "🤦", "💩", "😳", "😱", ":(", ":-(", ":/", ":|", "=(");
    private static final Set<String> SELF = Set.of(
            "i", "im", "ive", "id", "ill", "my", "me", "we", "our", "us", "mi", "yo", "je", "mon", "ma", "ich", "mein",
            "meine", "io", "mio", "mia", "eu", "meu", "minha", "mera", "meri", "main", "mujhe");
    private static final Set<String> OTHER_PARTY = Set.of(
            "you", "your", "youre", "u", "ur", "yall", "usted", "ustedes", "vous", "votre", "vos", "sie", "ihr", "euch",
            "eure", "voi", "vostro", "vostra", "você", "vocês", "aap", "aapka", "aapki");

    private final List<Token> tokens;
    private final List<CueHit> hits;
    private final float[] values = new float[FeatureSpace.SIGNALS];

    private Signals(List<Token> tokens, List<CueHit> hits) {
        this.tokens = tokens;
        this.hits = hits;
    }

    static float[] of(List<Token> tokens, List<CueHit> hits, String clean) {
        Signals signals = new Signals(tokens, hits);
        signals.countCues();
        signals.countTokens();
        signals.judgeShape(clean);
        signals.combine();
        float[] signs = Solicitation.signs(clean, tokens);
        System.arraycopy(signs, 0, signals.values, CUES + 32, signs.length);
        return signals.values;
    }

    private void countCues() {
        for (CueHit hit : hits) {
            boolean negated = isNegated(hit.firstToken());
            values[ORDER.indexOf(hit.cue())] += negated ? 0 : 1;
            if (negated && hit.cue() == Cue.PRAISING) {
                values[CUES] += 1;
            } else if (negated && hit.cue() == Cue.BLAMING) {
                values[CUES + 1] += 1;
            }
        }
        for (int cue = 0; cue < CUES + 2; cue++) {
            values[cue] = Math.min(values[cue], 3) / 2;
        }
    }

    private boolean isNegated(int at) {
        for (CueHit hit : hits) {
            int distance = at - hit.firstToken();
            if (hit.cue() == Cue.NEGATING && distance > 0 && distance <= NEGATION_REACH) {
                return true;
            }
        }
        return false;
    }

    private void countTokens() {
        for (Token token : tokens) {
            switch (token.kind()) {
                case LINK -> values[CUES + 2] = 1;
                case MENTION -> values[CUES + 3] += 0.5f;
                case HASHTAG -> values[CUES + 4] += 0.5f;
                case NUMBER -> values[CUES + 5] = 1;
                case PRICE -> values[CUES + 6] = 1;
                case EMOJI -> countEmoji(token.form());
                case MARK -> countMark(token.form());
                case WORD -> countWord(token.form());
            }
        }
        cap(CUES + 3, CUES + 4, CUES + 7, CUES + 8, CUES + 12, CUES + 13);
    }

    private void countEmoji(String emoji) {
        if (GLAD.contains(emoji)) {
            values[CUES + 7] += 1;
        } else if (GRIEVED.contains(emoji)) {
            values[CUES + 8] += 1;
        }
    }

    private void countMark(String mark) {
        switch (mark.charAt(0)) {
            case '?' -> values[CUES + 9] = 1;
            case '!' -> values[CUES + 10] = mark.length() > 1 ? 2 : 1;
            case '.', '…' -> values[CUES + 11] = 1;
            default -> values[CUES + 14] = 1;
        }
    }

    private void countWord(String word) {
        if (SELF.contains(word)) {
            values[CUES + 12] += 0.5f;
        } else if (OTHER_PARTY.contains(word)) {
            values[CUES + 13] += 0.5f;
        }
    }

    private void cap(int... positions) {
        for (int position : positions) {
            values[position] = Math.min(values[position], 2);
        }
    }

    private void judgeShape(String clean) {
        int words = (int) tokens.stream().filter(Token::isWord).count();
        values[CUES + 15] = (float) Math.log1p(words) / 3;
        values[CUES + 16] = words <= 2 ? 1 : 0;
        values[CUES + 17] = words > 25 ? 1 : 0;
        values[CUES + 18] = shoutedShare(clean);
        values[CUES + 19] = !tokens.isEmpty() && tokens.getFirst().kind() == Kind.MENTION ? 1 : 0;
        values[CUES + 20] = !tokens.isEmpty() && tokens.getLast().form().startsWith("?") ? 1 : 0;
        values[CUES + 21] = hits.stream().anyMatch(this::opensWithQuestion) ? 1 : 0;
        values[CUES + 22] = clean.codePoints().anyMatch(letter -> letter > 127 && Character.isLetter(letter)) ? 1 : 0;
    }

    private boolean opensWithQuestion(CueHit hit) {
        return hit.cue() == Cue.ASKING
                && tokens.subList(0, hit.firstToken()).stream().noneMatch(Token::isWord);
    }

    private float shoutedShare(String clean) {
        int words = 0;
        int shouted = 0;
        for (Token token : tokens) {
            if (token.kind() == Kind.WORD && token.end() - token.start() > 2) {
                words++;
                shouted += isShouted(clean, token) ? 1 : 0;
            }
        }
        return words < 2 ? 0 : (float) shouted / words;
    }

    private static boolean isShouted(String clean, Token token) {
        return clean.substring(token.start(), token.end()).chars().allMatch(Character::isUpperCase);
    }

    /** Linear heads can't multiply; these pairs mean more than their sum. */
    private void combine() {
        float praising = value(Cue.PRAISING);
        float blaming = value(Cue.BLAMING);
        float asking = Math.min(1, value(Cue.ASKING) + values[CUES + 9]);
        values[CUES + 23] = praising > 0 && blaming > 0 ? 1 : 0;
        values[CUES + 24] = asking > 0 && blaming == 0 ? 1 : 0;
        values[CUES + 25] = asking > 0 && blaming > 0 ? 1 : 0;
        values[CUES + 26] = values[CUES + 2] * Math.min(1, value(Cue.SELLING));
        values[CUES + 27] = Math.min(1, value(Cue.BUYING)) * Math.min(1, values[CUES + 12]);
        values[CUES + 28] = praising - blaming;
        values[CUES + 29] = Math.min(1, value(Cue.IRONIC)) * Math.min(1, blaming);
        values[CUES + 30] = praising == 0 && blaming == 0 ? 1 : 0;
        values[CUES + 31] = Math.min(1, blaming) * Math.min(1, values[CUES + 13]);
    }

    private float value(Cue cue) {
        return values[ORDER.indexOf(cue)];
    }
}
