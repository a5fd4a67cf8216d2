package app.signalbox.server.policy;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.outbox.MediaKind;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRulesTests {

    private final MediaRules rules = new MediaRules();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FACEBOOK  | DIRECT_MESSAGE | image/jpeg 8000000             | allowed
            FACEBOOK  | DIRECT_MESSAGE | image/jpeg 8000001             | takes 8 MB
            FACEBOOK  | DIRECT_MESSAGE | video/mp4 25000000             | allowed
            FACEBOOK  | DIRECT_MESSAGE | application/pdf 100, audio/mpeg 100, image/gif 100 | allowed
            FACEBOOK  | DIRECT_MESSAGE | image/tiff 100                 | can't go here
            FACEBOOK  | PRIVATE_REPLY  | image/png 100                  | once the person has written back
            FACEBOOK  | COMMENT        | image/png 100                  | allowed
            FACEBOOK  | COMMENT        | image/png 100, image/png 100   | one picture
            FACEBOOK  | COMMENT        | video/mp4 100                  | can't go here
            INSTAGRAM | DIRECT_MESSAGE | image/png 100, video/mp4 100   | allowed
            INSTAGRAM | DIRECT_MESSAGE | application/pdf 100            | no documents
            INSTAGRAM | DIRECT_MESSAGE | audio/mpeg 100                 | can't go here
            INSTAGRAM | COMMENT        | image/png 100                  | words alone
            INSTAGRAM | MENTION        | image/png 100                  | words alone
            X         | DIRECT_MESSAGE | image/png 5000000              | allowed
            X         | DIRECT_MESSAGE | image/png 100, image/png 100   | one picture, one GIF or one film
            X         | MENTION        | image/png 1, image/png 1, image/png 1, image/png 1 | allowed
            X         | MENTION        | image/png 1, image/png 1, image/png 1, image/png 1, image/png 1 | up to four
            X         | MENTION        | image/gif 100                  | allowed
            X         | MENTION        | image/gif 100, image/png 100   | up to four pictures
            X         | MENTION        | video/mp4 100, video/mp4 100   | or one film
            X         | MENTION        | application/pdf 100            | can't go here
            LINKEDIN  | COMMENT        | image/png 100                  | allowed
            LINKEDIN  | COMMENT        | video/mp4 100                  | behind a link
            LINKEDIN  | DIRECT_MESSAGE | image/png 100                  | Answer in public
            """)
    void saysWhatANetworkTakes(Channel channel, Interaction interaction, String files, String expected) {
        var refusal = rules.of(channel, interaction).refusal(files(files));

        if (expected.equals("allowed")) {
            assertThat(refusal).isEmpty();
        } else {
            assertThat(refusal)
                    .hasValueSatisfying(
                            sentence -> assertThat(sentence).contains(expected).endsWith("."));
        }
    }

    @Test
    void knowsEveryFormOnEveryNetworkWithItsClause() {
        for (Channel channel : Channel.values()) {
            for (Interaction interaction : Interaction.values()) {
                var place = rules.of(channel, interaction);
                var allowance = place.allowance();

                assertThat(place.source()).startsWith("https://");
                assertThat(allowance.most() == 0).isEqualTo(allowance.reason() != null);
                assertThat(allowance.most() == 0).isEqualTo(allowance.kinds().isEmpty());
            }
        }
    }

    private static List<MediaFile> files(String said) {
        return Arrays.stream(said.split(",", -1))
                .map(String::strip)
                .map(file -> file.split(" ", -1))
                .map(file -> new MediaFile("a", kind(file[0]), file[0], Long.parseLong(file[1])))
                .toList();
    }

    private static MediaKind kind(String type) {
        if (type.equals("image/gif")) {
            return MediaKind.GIF;
        }
        String family = type.substring(0, type.indexOf('/'));
        return family.equals("application") ? MediaKind.FILE : MediaKind.of(family);
    }
}
