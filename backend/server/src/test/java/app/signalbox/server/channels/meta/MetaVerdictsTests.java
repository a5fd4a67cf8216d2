package app.signalbox.server.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ThreadKind;
import app.signalbox.server.channels.outlet.LimitScope;
import app.signalbox.server.channels.outlet.OutgoingAct;
import app.signalbox.server.channels.outlet.OutgoingAct.Hide;
import app.signalbox.server.channels.outlet.OutgoingAct.Reply;
import app.signalbox.server.channels.outlet.SendResult;
import app.signalbox.server.channels.outlet.SendResult.Accepted;
import app.signalbox.server.channels.outlet.SendResult.AccessLost;
import app.signalbox.server.channels.outlet.SendResult.RateLimited;
import app.signalbox.server.channels.outlet.SendResult.Rejected;
import app.signalbox.server.channels.outlet.SendResult.Unknown;
import app.signalbox.server.channels.outlet.SendResult.Unreachable;
import app.signalbox.server.channels.outlet.Sent;
import app.signalbox.server.channels.wire.Answer;
import app.signalbox.server.channels.wire.Answer.Answered;
import app.signalbox.server.channels.wire.Answer.NoAnswer;
import app.signalbox.server.channels.wire.Answer.NotSent;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

class MetaVerdictsTests {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final Reply MESSAGE = new Reply(ThreadKind.DM, "7", null, "7", null, "Hello", "o", null);
    private static final Reply COMMENT = new Reply(ThreadKind.COMMENT, "5_51", "1_5", "7", "5_51", "Hello", "o", null);

    private final MetaVerdicts verdicts = new MetaVerdicts(MetaNetwork.FACEBOOK, MetaSite.at(NOON));

    @ParameterizedTest
    @CsvSource({"190,0", "190,458", "190,460", "190,463", "102,0", "104,0"})
    void losesAccessByTheCodeAndNotByTheSentence(int code, int subcode) {
        var sent = result(MESSAGE, 400, code, subcode, "(#190) requires pages_messaging permission");

        assertThat(sent)
                .isInstanceOfSatisfying(
                        AccessLost.class,
                        lost -> assertThat(lost.reason()).contains("Reconnect").doesNotContain("pages_messaging"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 200, 230, 299})
    void namesTheRightThatIsMissing(int code) {
        var untold = result(COMMENT, 403, code, 0, "(#10) Application does not have permission for this action");
        var told = result(COMMENT, 403, code, 0, "(#200) Requires pages_read_engagement permission");

        assertThat(untold)
                .isInstanceOfSatisfying(
                        AccessLost.class, lost -> assertThat(lost.reason()).contains("pages_manage_engagement"));
        assertThat(told)
                .isInstanceOfSatisfying(
                        AccessLost.class, lost -> assertThat(lost.reason()).contains("pages_read_engagement"));
    }

    @ParameterizedTest
    @CsvSource({
        "10,2018278,24 hours",
        "10,2534022,24 hours",
        "10900,2534014,one private reply",
        "100,2534014,one private reply",
        "100,2018001,in public",
        "551,1545041,in public",
        "10903,0,in public",
        "100,33,deleted",
        "368,0,policies",
        "100,0,(#100) Odd"
    })
    void saysWhatAPersonCanDoAboutARefusal(int code, int subcode, String hint) {
        var sent = result(MESSAGE, 400, code, subcode, "(#100) Odd");

        assertThat(sent).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).contains(hint).endsWith(".");
            assertThat(rejected.code()).startsWith(Integer.toString(code));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "4,APP,PT15M",
        "17,ACCOUNT,PT15M",
        "32,ACCOUNT,PT15M",
        "613,ENDPOINT,PT1M",
        "80001,ACCOUNT,PT15M",
        "80002,ACCOUNT,PT15M",
        "80005,ENDPOINT,PT1M",
        "80006,ACCOUNT,PT15M"
    })
    void pausesTheRightScope(int code, LimitScope.Kind kind, Duration pause) {
        var sent = result(MESSAGE, 400, code, 0, "There have been too many calls");

        assertThat(sent).isInstanceOfSatisfying(RateLimited.class, limited -> {
            assertThat(limited.scope().kind()).isEqualTo(kind);
            assertThat(limited.until()).isEqualTo(NOON.plus(pause));
        });
    }

    @Test
    void goesOnWhenTheHeaderSaysSo() {
        var headers = new HttpHeaders();
        headers.add("X-App-Usage", "{\"call_count\":28,\"total_time\":25,\"total_cputime\":130}");
        headers.add("X-Page-Usage", "{\"call_count\":7,\"total_time\":5,\"total_cputime\":1}");
        headers.add("X-Business-Use-Case-Usage", """
                {"104417382950161":[{"type":"messenger","call_count":100,"total_cputime":25,"total_time":25,
                "estimated_time_to_regain_access":19}],
                "4712":[{"type":"pages","call_count":1,"estimated_time_to_regain_access":500}]}""");

        var sent = of(MESSAGE, answered(400, headers, error(80006, 0, "Too many")));

        assertThat(sent.result())
                .isInstanceOfSatisfying(
                        RateLimited.class,
                        limited -> assertThat(limited.until()).isEqualTo(NOON.plus(Duration.ofMinutes(19))));
        assertThat(sent.limits())
                .extracting(reading -> reading.scope().kind() + " " + reading.used())
                .containsExactly("APP 1.3", "ACCOUNT 0.07", "ACCOUNT 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{\"4711\":7}", "{\"call_count\":\"many\"}"})
    void takesOddHeadersForNone(String header) {
        var headers = new HttpHeaders();
        headers.add("X-App-Usage", header);
        headers.add("X-Business-Use-Case-Usage", header);

        var sent = of(MESSAGE, answered(200, headers, "{\"message_id\":\"m_1\"}"));

        assertThat(sent.result()).isEqualTo(Accepted.as("m_1"));
    }

    @ParameterizedTest
    @CsvSource({"400,1", "500,2", "500,0", "503,0", "502,77"})
    void knowsNothingAfterTroubleUnlessItMayBeTriedAgain(int status, int code) {
        assertThat(result(MESSAGE, status, code, 0, "An unexpected error")).isInstanceOf(Unknown.class);
        assertThat(result(new Hide("5_51"), status, code, 0, "An unexpected error"))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void readsTheStatusWhereNoErrorIsTold() {
        assertThat(of(MESSAGE, answered(429, new HttpHeaders(), "{}")).result()).isInstanceOf(RateLimited.class);
        assertThat(of(MESSAGE, answered(401, new HttpHeaders(), "{}")).result()).isInstanceOf(AccessLost.class);
        assertThat(of(MESSAGE, answered(404, new HttpHeaders(), "{}")).result())
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo("HTTP 404"));
    }

    @Test
    void tellsWhatNeverLeftFromWhatMayHaveArrived() {
        assertThat(of(MESSAGE, new NotSent("ConnectException")).result()).isInstanceOf(Unreachable.class);
        assertThat(of(MESSAGE, new NoAnswer("HttpTimeoutException")).result()).isInstanceOf(Unknown.class);
        assertThat(of(MESSAGE, answered(200, new HttpHeaders(), "{}")).result()).isInstanceOf(Unknown.class);
    }

    private SendResult result(OutgoingAct act, int status, int code, int subcode, String message) {
        return of(act, answered(status, new HttpHeaders(), error(code, subcode, message)))
                .result();
    }

    private Sent of(OutgoingAct act, Answer answer) {
        return verdicts.of(
                MetaSite.access(Channel.FACEBOOK, "token"),
                act,
                answer,
                body -> verdicts.taken(body.id("message_id"), Accepted::as));
    }

    private static Answered answered(int status, HttpHeaders headers, String body) {
        return new Answered(status, headers, JsonMapper.shared().readTree(body));
    }

    private static String error(int code, int subcode, String message) {
        return "{\"error\":{\"message\":\"%s\",\"code\":%d,\"error_subcode\":%d}}".formatted(message, code, subcode);
    }
}
