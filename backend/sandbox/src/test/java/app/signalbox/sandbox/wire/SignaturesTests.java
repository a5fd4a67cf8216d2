package app.signalbox.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignaturesTests {

    @Test
    void signsAsMetaDoes() {
        assertThat(Signatures.meta("Hello, World!", "It's a Secret to Everybody"))
                .isEqualTo("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17");
        assertThat(Signatures.meta("{\"object\":\"page\",\"entry\":[]}", "meta_app_secret_test"))
                .isEqualTo("sha256=a0166d95982756d36048ac095eb90304b036c91763b5855c4a75cc89f8e3e509");
    }

    @Test
    void signsTheEscapedFormDifferentlyFromTheLetterItself() {
        assertThat(Signatures.meta("{\"text\":\"caf\\u00e9\"}", "meta_app_secret_test"))
                .startsWith("sha256=04d7a5ab")
                .endsWith("c0ed");
        assertThat(Signatures.meta("{\"text\":\"café\"}", "meta_app_secret_test"))
                .startsWith("sha256=762c681d")
                .endsWith("e29d");
    }

    @Test
    void signsAsXDoes() {
        assertThat(Signatures.x("{\"for_user_id\":\"2244994945\"}", "consumer_secret_test"))
                .isEqualTo("sha256=SZo9IkpEgm0Ki6LiKFMXyT69cCUTQVH5KU6qv4FjuNA=");
        assertThat(Signatures.x("test=1&other_test=2", "test"))
                .isEqualTo("sha256=25Cu3iwbbiqBTwQRzcKJZwisjf736V2Q8UaTlkfLSoc=");
    }

    @Test
    void answersTheCheckOfX() {
        assertThat(Signatures.x("challenge_string", "consumer_secret_test"))
                .isEqualTo("sha256=Z59XA+IBd1336SO8XsxkpTYGop2pvAk7sS1omhtWfJw=");
    }

    @Test
    void signsAsLinkedinDoes() {
        var body = "{\"type\":\"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS\",\"notifications\":[]}";

        assertThat(Signatures.linkedin(body, "li_client_secret_test"))
                .isEqualTo("a8bdb012c5cea0c623673c68ba42ac3edda05f647675b6937b98b3c635d2bda3");
    }

    @Test
    void answersTheChallengeOfLinkedin() {
        assertThat(Signatures.linkedinChallenge("890e4665-4dfe-4ab1-b689-ed553bceeed0", "li_client_secret_test"))
                .isEqualTo("c8afbd96ab687f215fa5a2abaeeea35a5441404446a79ac8064c8327f738eb61");
    }
}
