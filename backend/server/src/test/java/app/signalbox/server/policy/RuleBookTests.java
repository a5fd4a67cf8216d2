package app.signalbox.server.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.signalbox.contract.channels.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RuleBookTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String BOOK = """
            {"version": "test", "rules": [
              {"id": "first", "channels": ["x"], "actions": ["send"], "when": {"silentLongerThan": "PT24H"},
               "verdict": "require", "obligations": ["offer_opt_out"], "reason": "Say how to stop.",
               "source": "https://rules.example/opt-out", "since": "2026-11-22"},
              {"id": "second", "channels": ["x"], "actions": ["send"], "when": {"authors": ["ai"]},
               "verdict": "refuse", "reason": "Write it yourself.", "source": "https://rules.example/people",
               "since": "2026-11-22"},
              {"id": "third", "channels": ["x", "facebook"], "actions": ["send"],
               "when": {"tags": ["NEWS"], "withoutApproval": "human_agent_tag"},
               "verdict": "refuse", "reason": "Send without it.", "source": "https://rules.example/tags",
               "since": "2026-11-22"}],
             "clocks": [{"channel": "x", "what": "profile", "keep": "PT48H", "source": "https://rules.example/a"},
                        {"channel": "x", "what": "profile", "keep": "PT24H", "source": "https://rules.example/b"}]}
            """;

    @Test
    void answersWithTheFirstRuleThatRefuses() {
        RuleBook book = book(BOOK);
        Facts facts = Facts.memberActivity(Channel.X).withAuthor(Author.AI).withMessageTag("NEWS");

        assertThat(book.decide(Action.SEND, facts))
                .isEqualTo(new PolicyDecision.Refused("second", "Write it yourself.", "https://rules.example/people"));
        assertThat(book.decide(Action.SEND, facts.withAuthor(Author.HUMAN)))
                .isEqualTo(new PolicyDecision.Refused("third", "Send without it.", "https://rules.example/tags"));
    }

    @Test
    void asksForWhatTheRulesRequireWhereNoneRefuses() {
        assertThat(book(BOOK).decide(Action.SEND, Facts.memberActivity(Channel.X)))
                .isEqualTo(new PolicyDecision.Allowed(List.of(Obligation.OFFER_OPT_OUT)));
        assertThat(book(BOOK).decide(Action.SHOW, Facts.memberActivity(Channel.X)))
                .isEqualTo(new PolicyDecision.Allowed());
    }

    @Test
    void letsTheShortestClockCount() {
        assertThat(book(BOOK).keep(Channel.X, Content.PROFILE)).contains(Duration.ofHours(24));
        assertThat(book(BOOK).keep(Channel.X, Content.RAW_BODY)).isEmpty();
    }

    @Test
    void knowsTheClocksOfTheNetworks() {
        var rules = new PlatformRules();

        assertThat(rules.keep(Channel.LINKEDIN, Content.SOCIAL_ACTIVITY)).contains(Duration.ofHours(48));
        assertThat(rules.keep(Channel.LINKEDIN, Content.PROFILE)).contains(Duration.ofHours(24));
        assertThat(rules.keep(Channel.LINKEDIN, Content.RAW_BODY)).contains(Duration.ofHours(48));
        assertThat(rules.keep(Channel.X, Content.DELETED_CONTENT)).contains(Duration.ofHours(24));
        assertThat(rules.keep(Channel.FACEBOOK, Content.SOCIAL_ACTIVITY)).isEmpty();
    }

    @Test
    void readsWhatItShows() {
        var rules = new PlatformRules();
        String shown = JSON.writeValueAsString(rules.document());

        assertThat(book(shown)).isEqualTo(rules.book());
        assertThat(shown).contains("\"keep\":\"PT48H\"", "\"since\":\"2026-04-27\"", "\"silentLongerThan\":\"PT24H\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\": \"test\" | \"version\": \" \" | The field \"version\" is empty.",
                "\"version\": \"test\" | \"edition\": 1 | The field \"edition\" is unknown. Remove it or correct its name.",
                "\"authors\" | \"writers\" | The field \"rules[1].when.writers\" is unknown. Remove it or correct its name.",
                "\"verdict\": \"refuse\" | \"verdict\": \"warn\" | The field \"rules[1].verdict\" can't be \"warn\". Allowed are refuse, require.",
                "\"actions\": [\"send\"] | \"actions\": [\"sned\"] | The field \"rules[0].actions[0]\" can't be \"sned\". Allowed are store, show, draft, score, capture_lead, ask_outside_model, send, hide, delete_own, react, sync_to_crm, export.",
                "\"actions\": [\"send\"] | \"actions\": [] | The field \"rules[0].actions\" is empty. Name at least one.",
                "\"channels\": [\"x\"] | \"channels\": [\"myspace\"] | The field \"rules[0].channels[0]\" has a value that is unknown. Allowed are facebook, instagram, x, linkedin.",
                "\"channels\": [\"x\"] | \"channels\": \"x\" | The field \"rules[0].channels\" has the wrong form. Compare it with the rules that count now.",
                "\"authors\": [\"ai\"] | \"authors\": [\"robot\"] | The field \"rules[1].when.authors[0]\" can't be \"robot\". Allowed are human, ai_approved_by_human, ai, automation.",
                "\"PT24H\"}, | \"1 day\"}, | The field \"rules[0].when.silentLongerThan\" can't be \"1 day\". Compare it with the rules that count now.",
                "\"PT24H\"}, | \"PT0S\"}, | The field \"rules[0].when.silentLongerThan\" can't be PT0S. Give a span above zero, as in PT24H.",
                "\"silentLongerThan\": \"PT24H\" | \"neverWrote\": false | The field \"rules[0].when.neverWrote\" can only be true. Remove it otherwise.",
                "\"silentLongerThan\": \"PT24H\" | \"answersFrom\": 0 | The field \"rules[0].when.answersFrom\" can't be 0. Give 1 or more.",
                "\"human_agent_tag\" | \"a_nod\" | The field \"rules[2].when.withoutApproval\" has a value that is unknown. Allowed are x_ai_replies, x_automated_label, human_agent_tag, linkedin_model_use, off_platform_matching_consent.",
                "\"id\": \"second\" | \"id\": \"first\" | The field \"rules[1].id\" can't be \"first\", which another rule has already.",
                "\"id\": \"second\" | \"id\": \"Second Rule\" | The field \"rules[1].id\" can't be \"Second Rule\". Write it in lower case with dashes.",
                "\"id\": \"second\", | ` ` | The field \"rules[1].id\" is missing.",
                "\"obligations\": [\"offer_opt_out\"], | ` ` | The field \"rules[0].obligations\" is missing.",
                "\"verdict\": \"require\" | \"verdict\": \"refuse\" | The field \"rules[0].obligations\" goes with the verdict require only.",
                "https://rules.example/people | http://rules.example/people | The field \"rules[1].source\" can't be \"http://rules.example/people\". Give the https address of the clause.",
                "https://rules.example/a | the terms | The field \"clocks[0].source\" can't be \"the terms\". Give the https address of the clause.",
                "\"2026-11-22\"}, | \"lately\"}, | The field \"rules[0].since\" can't be \"lately\". Compare it with the rules that count now.",
                "\"what\": \"profile\" | \"what\": \"gossip\" | The field \"clocks[0].what\" can't be \"gossip\". Allowed are social_activity, profile, deleted_content, raw_body."
            })
    void namesTheFieldThatCannotBeUsed(String good, String bad, String sentence) {
        String broken = BOOK.replace(good, bad);

        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> book(broken))
                .withMessage(sentence);
    }

    @Test
    void needsRules() {
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> RuleBook.of(Map.of("version", "test", "rules", List.of(), "clocks", List.of())))
                .withMessage("The field \"rules\" is empty. Name at least one.");
        assertThatExceptionOfType(InvalidRuleBookException.class)
                .isThrownBy(() -> RuleBook.of(Map.of("version", "test")))
                .withMessage("The field \"rules\" is missing.");
    }

    @Test
    void doesNotStartWithAFileThatCannotBeUsed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleBookFile.read("broken.yaml"))
                .withMessage("The rules in broken.yaml can't be used. The field \"rules[0].when.auhtors\" is unknown."
                        + " Remove it or correct its name.");
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleBookFile.read("twice.yaml"))
                .withMessageStartingWith("The rules in twice.yaml can't be used. ")
                .withMessageContaining("duplicate key version");
        assertThatIllegalStateException()
                .isThrownBy(() -> RuleBookFile.read("none.yaml"))
                .withMessage("There are no rules at none.yaml.");
    }

    private static RuleBook book(String json) {
        return RuleBook.of(JSON.readValue(json, Map.class));
    }
}
