package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.triage.DraftSentence;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import app.signalbox.server.ui.KeyAction;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxViewTests {

    private final FakeInboxDesk desk = new FakeInboxDesk();
    private final FakeWorkplace workplace = new FakeWorkplace();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace)
            .with(InboxDesk.class, desk)
            .with(CorrectionDesk.class, new FakeCorrectionDesk(desk));

    @Test
    void listsAllBrandsTogetherLatestFirst() {
        desk.add("fenwick", "Older Olga", 20);
        desk.add("marrow", "Newer Nils", 5);

        console.open("inbox", InboxView.class);

        assertThat(shown("who")).containsExactly("Newer Nils", "Older Olga");
        assertThat(shown("brand")).containsExactly("Marrow Teas", "Fenwick Lamps");
    }

    @Test
    void listsOnlyTheBrandOfTheAddress() {
        desk.add("fenwick", "Lamp Lena", 20);
        desk.add("marrow", "Tea Tom", 5);

        console.open("inbox/fenwick/new", InboxView.class);

        assertThat(shown("who")).containsExactly("Lamp Lena");
        assertThat(shown("words")).containsExactly("Does the lamp dim?");
        assertThat(shown("intentWord")).containsExactly("question");
    }

    @Test
    void showsMessagesAndTriageAndDraftOfTheOpenedConversation() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.read(row, likelyBuyer());
        desk.propose(row, dimmerDraft());

        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(titles()).containsExactly("Tea Tom");
        assertThat(textOf(Bubble.class)).singleElement().asString().contains("Tea Tom", "Does the lamp dim?");
        assertThat(textOf(DraftPanel.class))
                .singleElement()
                .asString()
                .contains("Yes, with any dimmer.", "91 % sure", "Dimmers");
        assertThat(textOf(ContextPanel.class))
                .singleElement()
                .asString()
                .contains("Lead", "88 %", "82", "74 to 90", "Asks for a price", "German");
    }

    @Test
    void showsTheDraftThatTheModelWasAskedFor() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.answers(dimmerDraft());
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        console.click("Draft with AI");

        await().pollInSameThread().untilAsserted(() -> {
            console.window().roundTrip();
            assertThat(textOf(DraftPanel.class)).singleElement().asString().contains("Yes, with any dimmer.");
        });
    }

    @Test
    void showsWhatTheModelHasWrittenSoFarUntilTheDraftIsThere() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        var end = new CompletableFuture<>();
        desk.answers(dimmerDraft());
        desk.writesUntil(end);
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        console.click("Draft with AI");
        await().pollInSameThread().untilAsserted(() -> {
            console.window().roundTrip();
            assertThat(textOf(DraftingPanel.class))
                    .singleElement()
                    .asString()
                    .contains("not checked yet", "Yes, with any dimmer.");
        });
        assertThat(textOf(DraftPanel.class)).isEmpty();

        end.complete(null);
        await().pollInSameThread().untilAsserted(() -> {
            console.window().roundTrip();
            assertThat(textOf(DraftPanel.class)).singleElement().asString().contains("91 % sure");
        });
        assertThat(textOf(DraftingPanel.class)).isEmpty();
    }

    @Test
    void offersNoDraftWithoutAModel() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);

        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(textOf(DraftButton.class)).isEmpty();
    }

    @Test
    void warnsWhereTheReadingIsUnsure() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.read(row, unsure());

        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(textOf(ContextPanel.class))
                .singleElement()
                .asString()
                .contains("The AI is unsure", "Not scored.", "LinkedIn members are never scored");
    }

    @Test
    void takesTheOpenedConversationIntoTheAddress() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        console.open("inbox", InboxView.class);

        console.window().test(list()).clickRow(0);

        assertThat(titles()).containsExactly("Tea Tom");
        assertThat(sentToBrowser()).contains("inbox/all/new/" + row.id() + "?brand=marrow");
    }

    @Test
    void findsItsPlaceByTheAddress() {
        desk.add("marrow", "Tea Tom", 5);
        ConversationSummary spam = desk.add("marrow", "Pill Pete", 9);
        desk.move("marrow", spam.id(), ConversationStatus.SPAM);

        console.open("inbox/marrow/spam?intent=question&channel=instagram", InboxView.class);

        assertThat(shown("who")).containsExactly("Pill Pete");
        assertThat(chosen()).containsExactly("Inbox", "MTMarrow Teas", "Spam", "Question", "Instagram");
        assertThat(console.window().getUI().getInternals().getTitle()).isEqualTo("Spam · Inbox · Signalbox");
    }

    @Test
    void goesThroughTheListByKeys() {
        desk.add("marrow", "First Fay", 1);
        desk.add("marrow", "Second Sid", 2);
        InboxView view = console.open("inbox/marrow/new", InboxView.class);

        press(view, "j");
        press(view, "j");
        List<String> below = titles();
        press(view, "k");

        assertThat(below).containsExactly("Second Sid");
        assertThat(titles()).containsExactly("First Fay");
    }

    @Test
    void resolvesByKeyAndTakesItBack() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        InboxView view = console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        press(view, "e");
        ConversationStatus resolved = desk.statusOf(row.id());
        List<String> told = console.notices();
        press(view, "u");

        assertThat(resolved).isEqualTo(ConversationStatus.RESOLVED);
        assertThat(told).singleElement().asString().contains("Resolved: Tea Tom.", "Undo (u)");
        assertThat(desk.statusOf(row.id())).isEqualTo(ConversationStatus.OPEN);
    }

    @Test
    void keepsArrivalsBehindABarWhileAConversationIsOpen() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        desk.announce(desk.add("marrow", "Late Lou", 0));

        await().pollInSameThread().untilAsserted(() -> {
            console.window().roundTrip();
            assertThat(console.window().find(NativeButton.class).all())
                    .extracting(NativeButton::getText)
                    .contains("1 new");
        });
        assertThat(shown("who")).containsExactly("Tea Tom");
    }

    @Test
    void showsArrivalsAtOnceWhereNobodyIsInTheList() {
        console.open("inbox/marrow/new", InboxView.class);

        desk.announce(desk.add("marrow", "Late Lou", 0));

        await().pollInSameThread().ignoreException(NoSuchElementException.class).untilAsserted(() -> {
            console.window().roundTrip();
            assertThat(shown("who")).containsExactly("Late Lou");
        });
    }

    @Test
    void stopsListeningWhenItIsLeft() {
        InboxView view = console.open("inbox/marrow/new", InboxView.class);
        int before = desk.listeners();

        view.getElement().removeFromTree();

        assertThat(before).isEqualTo(1);
        assertThat(desk.listeners()).isZero();
    }

    @Test
    void saysWhatWillAppearWhereNothingIs() {
        console.open("inbox/marrow/new", InboxView.class);

        assertThat(console.text()).contains("Nothing new", "A message that arrives shows up here by itself.");
        assertThat(console.text()).contains("All quiet here");
    }

    @Test
    void saysThatAFilterHidesEverything() {
        desk.add("marrow", "Tea Tom", 5);

        console.open("inbox/marrow/new?intent=complaint", InboxView.class);

        assertThat(console.text()).contains("Nothing matches", "Take away a filter to see more.");
    }

    @Test
    void saysCalmlyThatTheListFailedAndShowsItOnceItWorksAgain() {
        desk.add("marrow", "Tea Tom", 5);
        desk.goAway();
        console.open("inbox/marrow/new", InboxView.class);
        String failed = console.text();
        desk.comeBack();

        console.click("Try again");

        assertThat(failed)
                .contains("This could not be shown", "nothing was changed")
                .doesNotContain("db.internal");
        assertThat(shown("who")).containsExactly("Tea Tom");
        assertThat(desk.listeners()).isEqualTo(1);
    }

    @Test
    void keepsTheListWhereOnlyTheConversationFails() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        console.open("inbox/marrow/new", InboxView.class);
        desk.goAway();

        console.window().test(list()).clickRow(0);
        String failed = console.text();
        desk.comeBack();
        console.click("Try again");

        assertThat(failed).contains("This could not be shown");
        assertThat(titles()).containsExactly("Tea Tom");
        assertThat(sentToBrowser()).contains("inbox/marrow/new/" + row.id());
    }

    @Test
    void saysThatAConversationIsNotThere() {
        desk.close("fenwick");

        console.open("inbox/all/new/" + UUID.randomUUID() + "?brand=fenwick", InboxView.class);

        assertThat(console.text()).contains("Not here", "There is no tenant \"fenwick\"");
    }

    @Test
    void saysWhyABrandIsNotOpen() {
        desk.close("fenwick");

        console.open("inbox/fenwick/new", InboxView.class);

        assertThat(console.text()).contains("Not open to you", "ask an agency admin");
    }

    @Test
    void offersNoVerbsToThoseWhoOnlyRead() {
        workplace.without(Permission.ANSWER);
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);

        InboxView view = console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(console.window().find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Resolve", "Spam");
        assertThat(view.keys()).extracting(KeyAction::key).doesNotContain("e", "!", "o");
    }

    @Test
    void tellsThoseWithoutPermissionWhoCanGrantIt() {
        workplace.without(Permission.READ_INBOX);

        console.visit("inbox");

        assertThat(console.window().find(H2.class).all())
                .extracting(H2::getText)
                .containsExactly("Your role doesn't open this");
        assertThat(console.text()).contains("Agency admins decide who sees what");
    }

    private static TriageView likelyBuyer() {
        return new TriageView(
                Intent.LEAD,
                0.88,
                null,
                Sentiment.POS,
                0.7,
                Urgency.NORMAL,
                "de",
                false,
                82,
                74,
                90,
                List.of("Asks for a price"),
                "embedded",
                "1",
                FakeInboxDesk.NOON);
    }

    private static TriageView unsure() {
        return new TriageView(
                Intent.OTHER,
                0.31,
                Intent.QUESTION,
                Sentiment.NEU,
                0.5,
                Urgency.LOW,
                "und",
                true,
                null,
                null,
                null,
                List.of("LinkedIn members are never scored"),
                "embedded",
                "1",
                FakeInboxDesk.NOON);
    }

    private static DraftView dimmerDraft() {
        return new DraftView(
                new UUID(5, 5),
                "Yes, with any dimmer.",
                0.91,
                List.of("Dimmers"),
                FakeInboxDesk.NOON,
                List.of(new DraftSentence("Yes, with any dimmer.", "Dimmers")));
    }

    private Grid<?> list() {
        return console.table("Conversations");
    }

    private List<String> shown(String property) {
        return console.drawn("Conversations", 0, property);
    }

    private List<String> titles() {
        return console.window().find(H1.class).all().stream().map(H1::getText).toList();
    }

    private List<String> chosen() {
        return console.window().find(Anchor.class).withAttribute("aria-current").all().stream()
                .map(link -> link.getElement().getTextRecursively())
                .toList();
    }

    private <C extends Component> List<String> textOf(Class<C> part) {
        return console.window().find(part).all().stream()
                .map(found -> found.getElement().getTextRecursively())
                .toList();
    }

    private List<Object> sentToBrowser() {
        return console.window().getUI().getInternals().dumpPendingJavaScriptInvocations().stream()
                .flatMap(call -> call.getInvocation().getParameters().stream())
                .toList();
    }

    private static void press(InboxView view, String key) {
        view.keys().stream()
                .filter(action -> action.key().equals(key))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }
}
