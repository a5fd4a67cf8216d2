package app.signalbox.sandbox.talk;

import app.signalbox.sandbox.picture.Subject;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Opens conversations: chooses the place, the story and the person, and finds the words. */
final class Opening {

    private static final int WORDLESS_PERCENT = 5;
    private static final int ALTERNATE_META_PERCENT = 5;

    private final Map<Brand, Phrasebook> books;
    private final Deck deck;
    private final RandomGenerator random;
    private final People people;
    private final Staging staging;
    private final Typing typing;

    Opening(Map<Brand, Phrasebook> books, RandomGenerator random) {
        this.books = books;
        this.random = random;
        this.people = new People(random);
        this.staging = new Staging(random);
        this.typing = new Typing(random);
        this.deck = new Deck(books, random);
    }

    Conversation begin(SandboxAccount account) {
        return random.nextInt(100) < WORDLESS_PERCENT ? wordless(account) : told(account);
    }

    private Conversation told(SandboxAccount account) {
        var surface = surface(account.network());
        var story = story(account, surface);
        var person = people.someoneWriting(story.language());
        var book = books.get(account.brand());
        if (book == null) {
            throw new IllegalStateException("No stories were read for " + account.brand());
        }
        var wording = new Wording(book.lists(), person, random);
        var script = staging.stage(story, account.network(), surface).stream()
                .map(line -> worded(line, wording))
                .toList();
        return new Conversation(account, person, surface, story.urgency(), dialect(account), script);
    }

    private Story.Line worded(Story.Line line, Wording wording) {
        var words = wording.fill(line.template());
        var typed = line.act() == Act.SAY ? typing.type(words) : words;
        return line.in(typed);
    }

    private Story story(SandboxAccount account, Surface surface) {
        var network = account.network();
        var intent = intent();
        var aboutWork = network == Network.LINKEDIN && random.nextInt(4) > 0;
        return deck.deal(
                        account.brand(),
                        story -> story.intent() == intent
                                && story.fits(network, surface)
                                && (!aboutWork || story.isAboutWork()))
                .or(() -> deck.deal(account.brand(), story -> story.intent() == intent && story.fits(network, surface)))
                .or(() -> deck.deal(account.brand(), story -> story.fits(network, surface)))
                .orElseThrow(() -> new IllegalStateException("No story can be told on " + network + " " + surface));
    }

    private Intent intent() {
        return Chance.weighted(List.of(Intent.values()), Intent::share, random);
    }

    private Surface surface(Network network) {
        var point = random.nextInt(100);
        return switch (network) {
            case FACEBOOK ->
                point < 48
                        ? Surface.DIRECT
                        : point < 88 ? Surface.COMMENT : point < 93 ? Surface.MENTION : Surface.REVIEW;
            case INSTAGRAM ->
                point < 52
                        ? Surface.DIRECT
                        : point < 90 ? Surface.COMMENT : point < 96 ? Surface.LIVE_COMMENT : Surface.MENTION;
            case X -> point < 35 ? Surface.DIRECT : Surface.MENTION;
            case LINKEDIN -> point < 85 ? Surface.COMMENT : Surface.MENTION;
        };
    }

    private Conversation.Dialect dialect(SandboxAccount account) {
        var alternatePercent = account.network() == Network.X ? 50 : ALTERNATE_META_PERCENT;
        return random.nextInt(100) < alternatePercent ? Conversation.Dialect.ALTERNATE : Conversation.Dialect.CLASSIC;
    }

    private Conversation wordless(SandboxAccount account) {
        var act = switch (account.network()) {
            case FACEBOOK -> random.nextBoolean() ? Act.LEAD_FORM : Act.LIKE;
            case INSTAGRAM -> Act.STORY_MENTION;
            case X, LINKEDIN -> Act.LIKE;
        };
        var surface = switch (account.network()) {
            case FACEBOOK, LINKEDIN -> Surface.COMMENT;
            case INSTAGRAM -> Surface.DIRECT;
            case X -> Surface.MENTION;
        };
        var line = new Story.Line(act, "", Intent.OTHER);
        var script = List.of(act == Act.STORY_MENTION ? line.with(shown(account.brand())) : line);
        var person = people.someoneWriting("en");
        return new Conversation(account, person, surface, Urgency.LOW, dialect(account), script);
    }

    /** What people tell their friends about in a story of their own. */
    private static Subject shown(Brand brand) {
        return switch (brand) {
            case LARKSPUR -> Subject.ARMCHAIR;
            case FERROUS -> Subject.OPEN_ROAD;
            case QUAYSIDE -> Subject.DINNER;
        };
    }
}
