package app.signalbox.sandbox.wire;

import static app.signalbox.sandbox.talk.Network.FACEBOOK;
import static app.signalbox.sandbox.talk.Network.INSTAGRAM;
import static app.signalbox.sandbox.talk.Network.LINKEDIN;
import static app.signalbox.sandbox.talk.Network.X;
import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.sandbox.picture.Picture;
import app.signalbox.sandbox.picture.Subject;
import app.signalbox.sandbox.talk.Beat;
import app.signalbox.sandbox.talk.Network;
import app.signalbox.sandbox.talk.SandboxAccount;
import app.signalbox.sandbox.talk.Storyteller;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DeliveryShapeTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");
    private static final SandboxSecrets SECRETS = new SandboxSecrets("meta", "instagram", "x", "linkedin");
    private static final URI PICTURES = URI.create("https://pictures.example");
    private static final List<Delivery> DELIVERIES = new ArrayList<>();

    @BeforeAll
    static void composeMuch() {
        var storyteller = storyteller(11);
        var mailroom = new Mailroom(SECRETS, new SplittableRandom(12), PICTURES);
        for (var i = 0; i < 8_000; i++) {
            var beat = storyteller.next(EnumSet.allOf(Network.class), NOW.plusSeconds(i));
            DELIVERIES.add(mailroom.deliver(List.of(beat)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FACEBOOK  | MESSAGE        | entry.0.messaging.0.message.mid, entry.0.messaging.0.message.text, entry.0.messaging.0.sender.id
        FACEBOOK  | QUICK_REPLY    | entry.0.messaging.0.message.quick_reply.payload
        FACEBOOK  | ATTACHMENT     | entry.0.messaging.0.message.attachments.0.payload.url
        FACEBOOK  | STANDBY        | entry.0.standby.0.message.mid
        FACEBOOK  | POSTBACK       | entry.0.messaging.0.postback.payload
        FACEBOOK  | REFERRAL       | entry.0.messaging.0.referral.source
        FACEBOOK  | READ           | entry.0.messaging.0.read.watermark
        FACEBOOK  | DELIVERY       | entry.0.messaging.0.delivery.watermark
        FACEBOOK  | MESSAGE_EDIT   | entry.0.messaging.0.message_edit.mid, entry.0.messaging.0.message_edit.num_edit
        FACEBOOK  | OWN_COMMENT    | entry.0.changes.0.value.from.id
        FACEBOOK  | COMMENT        | entry.0.changes.0.value.comment_id, entry.0.changes.0.value.post_id, entry.0.changes.0.value.parent_id
        FACEBOOK  | COMMENT_EDIT   | entry.0.changes.0.value.message
        FACEBOOK  | COMMENT_REMOVE | entry.0.changes.0.value.comment_id
        FACEBOOK  | COMMENT_HIDE   | entry.0.changes.0.value.comment_id
        FACEBOOK  | LIKE           | entry.0.changes.0.value.reaction_type
        FACEBOOK  | MENTION        | entry.0.changes.0.value.comment_id
        FACEBOOK  | RATING         | entry.0.changes.0.value.review_text, entry.0.changes.0.value.recommendation_type, entry.0.changes.0.value.reviewer_id
        FACEBOOK  | LEAD_FORM      | entry.0.changes.0.value.leadgen_id, entry.0.changes.0.value.form_id, entry.0.changes.0.value.page_id
        INSTAGRAM | MESSAGE        | entry.0.messaging.0.message.text
        INSTAGRAM | STORY_MENTION  | entry.0.messaging.0.message.attachments.0.payload.url
        INSTAGRAM | READ           | entry.0.messaging.0.read.mid
        INSTAGRAM | UNSEND         | entry.0.messaging.0.message.is_deleted
        INSTAGRAM | REACTION       | entry.0.messaging.0.reaction.emoji
        INSTAGRAM | COMMENT        | entry.0.changes.0.value.id, entry.0.changes.0.value.from.username, entry.0.changes.0.value.media.id
        INSTAGRAM | LIVE_COMMENT   | entry.0.changes.0.value.text
        INSTAGRAM | MENTION        | entry.0.changes.0.value.media_id, entry.0.changes.0.value.comment_id
        LINKEDIN  | COMMENT        | notifications.0.notificationId, notifications.0.decoratedGeneratedActivity.comment.text
        LINKEDIN  | OWN_COMMENT    | notifications.0.decoratedGeneratedActivity.comment.owner
        LINKEDIN  | COMMENT_EDIT   | notifications.0.decoratedGeneratedActivity.comment.text
        LINKEDIN  | COMMENT_REMOVE | notifications.0.generatedActivity
        LINKEDIN  | LIKE           | notifications.0.sourcePost, notifications.0.organizationalEntity
        LINKEDIN  | MENTION        | notifications.0.decoratedGeneratedActivity.share.text
        """)
    void carriesTheFieldsOfItsKind(Network network, EventKind kind, String paths) {
        var bodies = bodiesOf(network, kind).filter(body -> inUsualPlace(body, kind));

        assertThat(bodies.limit(20))
                .isNotEmpty()
                .allSatisfy(body -> Stream.of(paths.split(", ", -1))
                        .forEach(path -> assertThat(at(body, path).isMissingNode())
                                .as(path + " in " + body)
                                .isFalse()));
    }

    @ParameterizedTest
    @CsvSource({
        "tweet_create_events, for_user_id",
        "tweet_delete_events, for_user_id",
        "favorite_events, for_user_id",
        "direct_message_events, users",
    })
    void speaksTheAccountActivityOfX(String list, String beside) {
        assertThat(bodiesOf(X).filter(body -> body.has(list))).isNotEmpty().allSatisfy(body -> {
            assertThat(body.get(list).size()).isEqualTo(1);
            assertThat(body.has(beside)).isTrue();
        });
    }

    @Test
    void speaksTheActivityOfX() {
        var types = bodiesOf(X)
                .filter(body -> body.has("data"))
                .map(body -> body.get("data").get("event_type").stringValue())
                .distinct();

        assertThat(types)
                .contains("post.mention.create", "post.reply.create", "post.delete", "like.create", "dm.received");
    }

    @Test
    void countsSomeActivityOfXBelowZero() {
        assertThat(bodiesOf(X)
                        .filter(body -> body.has("data"))
                        .map(body -> at(body, "data.event_uuid").stringValue()))
                .anyMatch(key -> key.startsWith("-"))
                .anyMatch(key -> !key.startsWith("-"))
                .doesNotHaveDuplicates();
    }

    @Test
    void cutsLongPostsOfXAndKeepsTheirFullText() {
        var long1 = bodiesOf(X)
                .filter(body -> body.has("tweet_create_events"))
                .map(body -> body.get("tweet_create_events").get(0))
                .filter(post -> post.get("truncated").booleanValue());

        assertThat(long1)
                .isNotEmpty()
                .allSatisfy(post -> assertThat(at(post, "extended_tweet.full_text")
                                .stringValue()
                                .length())
                        .isGreaterThan(post.get("text").stringValue().length()));
    }

    @Test
    void countsMessagesInMillisecondsAndChangesInSeconds() {
        var message = bodiesOf(FACEBOOK, EventKind.MESSAGE).findFirst().orElseThrow();
        var comment = bodiesOf(FACEBOOK, EventKind.COMMENT).findFirst().orElseThrow();

        assertThat(at(message, "entry.0.messaging.0.timestamp").longValue()).isGreaterThan(NOW.toEpochMilli() - 1);
        assertThat(at(comment, "entry.0.time").longValue())
                .isBetween(NOW.getEpochSecond(), NOW.getEpochSecond() + 20_000);
    }

    @Test
    void writesIdsOfPagesAsNumbersInSomeAndAsStringsInOthers() {
        var ids = bodiesOf(FACEBOOK, EventKind.MESSAGE)
                .map(body -> at(body, "entry.0.id"))
                .toList();

        assertThat(ids).anyMatch(JsonNode::isNumber).anyMatch(JsonNode::isString);
    }

    @Test
    void namesAuthorsOfCommentsInTheOlderWayToo() {
        var values = bodiesOf(FACEBOOK, EventKind.COMMENT)
                .map(body -> at(body, "entry.0.changes.0.value"))
                .toList();

        assertThat(values).anyMatch(value -> value.has("sender_id")).anyMatch(value -> value.has("from"));
    }

    @Test
    void echoesTheBrandAsSender() {
        var echo = bodiesOf(FACEBOOK, EventKind.ECHO).findFirst().orElseThrow();

        var item = echo.at("/entry/0/messaging/0");
        assertThat(at(item, "sender.id").asString())
                .isEqualTo(at(echo, "entry.0.id").asString());
        assertThat(at(item, "message.is_echo").booleanValue()).isTrue();
    }

    @Test
    void namesPicturesThatCanBePainted() {
        var addresses = DELIVERIES.stream()
                .map(DeliveryShapeTests::read)
                .flatMap(body -> Stream.of("url", "photo", "media_url_https")
                        .flatMap(name -> body.findValuesAsString(name).stream()))
                .filter(address -> address.startsWith(PICTURES.toString()))
                .map(URI::create)
                .toList();

        assertThat(addresses)
                .doesNotHaveDuplicates()
                .allSatisfy(address -> assertThat(Picture.at(address.getPath()))
                        .as(address.toString())
                        .isPresent());
        assertThat(addresses)
                .extracting(
                        address -> Picture.at(address.getPath()).orElseThrow().subject())
                .contains(Subject.values());
    }

    @Test
    void sendsAsciiOnlyForMeta() {
        assertThat(DELIVERIES.stream()
                        .filter(delivery -> delivery.network() == FACEBOOK || delivery.network() == INSTAGRAM))
                .allSatisfy(delivery -> assertThat(delivery.body()).isASCII().doesNotContain("https:\\\\/"))
                .anySatisfy(delivery -> assertThat(delivery.body()).contains("https:\\/\\/"));
    }

    @Test
    void signsEveryDeliveryWithTheSecretOfItsNetwork() {
        assertThat(DELIVERIES)
                .allSatisfy(delivery -> assertThat(delivery.signature().value())
                        .isEqualTo(
                                switch (delivery.network()) {
                                    case FACEBOOK -> Signatures.meta(delivery.body(), "meta");
                                    case INSTAGRAM -> Signatures.meta(delivery.body(), "instagram");
                                    case X -> Signatures.x(delivery.body(), "x");
                                    case LINKEDIN -> Signatures.linkedin(delivery.body(), "linkedin");
                                }));
    }

    @Test
    void givesEveryEventAKeyOfItsOwn() {
        var keys = DELIVERIES.stream()
                .flatMap(delivery -> delivery.events().stream())
                .map(event -> event.network() + event.externalAccountId() + event.kind() + event.eventKey());

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void putsSeveralPagesIntoOneBodyOfMeta() {
        var storyteller = storyteller(3);
        var beats = new ArrayList<Beat>();
        IntStream.range(0, 10).forEach(i -> beats.add(storyteller.next(EnumSet.of(FACEBOOK), NOW)));

        var delivery = new Mailroom(SECRETS, new SplittableRandom(4), PICTURES).deliver(beats);

        var pages = new HashSet<String>();
        read(delivery).get("entry").forEach(entry -> pages.add(entry.get("id").asString()));
        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(delivery.events()).hasSize(10);
    }

    @Test
    void putsTenActionsOfLinkedinIntoOneBody() {
        var storyteller = storyteller(5);
        var beats = new ArrayList<Beat>();
        IntStream.range(0, 10).forEach(i -> beats.add(storyteller.next(EnumSet.of(LINKEDIN), NOW)));

        var delivery = new Mailroom(SECRETS, new SplittableRandom(6), PICTURES).deliver(beats);

        assertThat(read(delivery).get("notifications").size()).isEqualTo(10);
        assertThat(delivery.events().stream().map(SentEvent::eventKey)).doesNotHaveDuplicates();
    }

    @Test
    void tellsTheTruthAboutWhatTheBodySays() {
        var seen = new HashMap<EventKind, Integer>();
        DELIVERIES.stream()
                .map(delivery -> Map.entry(delivery.events().getFirst(), read(delivery)))
                .forEach(pair -> {
                    var event = pair.getKey();
                    seen.merge(event.kind(), 1, Integer::sum);
                    if (event.text() != null) {
                        assertThat(pair.getValue().findValuesAsString("text").stream()
                                                .anyMatch(event.text()::equals)
                                        || List.of("message", "full_text", "review_text").stream()
                                                .flatMap(name -> pair.getValue().findValues(name).stream())
                                                .anyMatch(node -> node.isString()
                                                        && node.stringValue().equals(event.text())))
                                .as(event + " in " + pair.getValue())
                                .isTrue();
                    }
                });
        assertThat(seen.keySet()).containsExactlyInAnyOrder(EventKind.values());
    }

    @Test
    void garblesBodiesThatAreSignedRightlyAllTheSame() {
        var storyteller = storyteller(8);
        var mailroom = new Mailroom(SECRETS, new SplittableRandom(9), PICTURES);

        var garbled = IntStream.range(0, 30).mapToObj(i -> mailroom.garble(storyteller.stray(NOW)));

        assertThat(garbled).allSatisfy(delivery -> {
            assertThat(delivery.defect()).isEqualTo(Delivery.Defect.MALFORMED);
            assertThat(delivery.events()).isEmpty();
            assertThat(delivery.signature())
                    .isEqualTo(SignatureHeader.over(
                            delivery.body(), delivery.network(), SECRETS.secretFor(delivery.network())));
        });
    }

    @Test
    void forgesSignaturesOfTheRightForm() {
        var storyteller = storyteller(8);
        var mailroom = new Mailroom(SECRETS, new SplittableRandom(9), PICTURES);

        var forged = mailroom.forge(storyteller.stray(NOW));

        var right = SignatureHeader.over(forged.body(), forged.network(), SECRETS.secretFor(forged.network()));
        assertThat(forged.signature().name()).isEqualTo(right.name());
        assertThat(forged.signature().value()).isNotEqualTo(right.value()).hasSameSizeAs(right.value());
    }

    private static boolean inUsualPlace(JsonNode body, EventKind kind) {
        return kind == EventKind.STANDBY || !body.at("/entry/0").has("standby");
    }

    private static Stream<JsonNode> bodiesOf(Network network, EventKind kind) {
        return DELIVERIES.stream()
                .filter(delivery -> delivery.network() == network)
                .filter(delivery -> delivery.events().getFirst().kind() == kind)
                .map(DeliveryShapeTests::read);
    }

    private static Stream<JsonNode> bodiesOf(Network network) {
        return DELIVERIES.stream()
                .filter(delivery -> delivery.network() == network)
                .map(DeliveryShapeTests::read);
    }

    private static JsonNode read(Delivery delivery) {
        return JSON.readTree(delivery.body());
    }

    private static JsonNode at(JsonNode body, String path) {
        return body.at("/" + path.replace('.', '/'));
    }

    private static Storyteller storyteller(long seed) {
        return new Storyteller(SandboxAccount.demonstration(), new SplittableRandom(seed));
    }
}
