package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.inbox.Direction;
import app.signalbox.contract.outbox.OutboxAct;
import app.signalbox.contract.outbox.OutboxState;
import app.signalbox.contract.outbox.ReplyForm;
import app.signalbox.contract.outbox.ReplyOption;
import app.signalbox.contract.outbox.ReplyToConversation;
import app.signalbox.contract.triage.DraftSentence;
import app.signalbox.contract.triage.DraftView;
import app.signalbox.contract.triage.Intent;
import app.signalbox.contract.triage.Sentiment;
import app.signalbox.contract.triage.TriageView;
import app.signalbox.contract.triage.Urgency;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.inbox.presence.Activity;
import app.signalbox.server.inbox.presence.Attendant;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.ProblemKind;
import app.signalbox.server.outbox.StaleReplyException;
import app.signalbox.server.ui.Chooser;
import app.signalbox.server.ui.ConsoleStage;
import app.signalbox.server.ui.FakeWorkplace;
import app.signalbox.server.ui.KeyAction;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class InboxViewTests {

    private final FakeInboxDesk desk = new FakeInboxDesk();
    private final FakeQueueDesk queues = new FakeQueueDesk();
    private final FakeWorkplace workplace = new FakeWorkplace();

    @RegisterExtension
    private final ConsoleStage console = new ConsoleStage(workplace)
            .with(InboxDesk.class, desk)
            .with(QueueDesk.class, queues)
            .with(ActDesk.class, new FakeActDesk(desk))
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
        desk.move(spam.id(), ConversationStatus.SPAM);

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
        assertThat(desk.statusOf(row.id())).isEqualTo(ConversationStatus.NEW);
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

    @Test
    void sendsWhatWasTypedWithTheLastMessageSeen() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        type("Yes, it does.");
        console.click("Send");

        assertThat(desk.replies())
                .containsExactly(new ReplyToConversation("Yes, it does.", ReplyForm.DIRECT, null, new UUID(7, 7)));
        assertThat(typed()).isEmpty();
        assertThat(textOf(OutboxBubble.class))
                .singleElement()
                .asString()
                .contains("Ada Quill", "Yes, it does.", "Held, goes out in", "Recall");
    }

    @Test
    void saysWhyThereIsNoAnswerInPlaceOfTheComposer() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.offers(FakeInboxDesk.answerable(new ReplyOption(
                ReplyForm.DIRECT, 1_000, false, null, "The window is closed.", "window", "https://rules.example/1")));

        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(textOf(Composer.class)).singleElement().asString().contains("The window is closed.", "The rule");
        assertThat(console.window().find(TextArea.class).all()).isEmpty();
    }

    @Test
    void sendsInTheChosenForm() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.offers(FakeInboxDesk.answerable(
                new ReplyOption(ReplyForm.PUBLIC, 2_000, true, null, null, null, null),
                new ReplyOption(ReplyForm.PRIVATE, 1_000, true, FakeInboxDesk.NOON, null, null, null)));
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        console.window()
                .test(console.window()
                        .find(NativeButton.class)
                        .withText("Private message")
                        .single())
                .click();
        type("For you only.");
        String composer = textOf(Composer.class).getFirst();
        console.click("Send");

        assertThat(composer).contains("987 characters left", "Closes in");
        assertThat(desk.replies()).extracting(ReplyToConversation::form).containsExactly(ReplyForm.PRIVATE);
    }

    @Test
    void keepsTheTextWhenItIsRefused() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.refuses(new StandInException("Somebody else has answered."));
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        type("Yes, it does.");
        console.click("Send");

        assertThat(console.notices()).singleElement().asString().contains("Somebody else has answered.");
        assertThat(typed()).isEqualTo("Yes, it does.");
    }

    @Test
    void keepsTheTextWhileAnotherConversationIsOpen() {
        desk.add("marrow", "First Fay", 1);
        desk.add("marrow", "Second Sid", 2);
        InboxView view = console.open("inbox/marrow/new", InboxView.class);

        press(view, "j");
        type("Half an ans");
        press(view, "j");
        String meanwhile = typed();
        press(view, "k");

        assertThat(meanwhile).isEmpty();
        assertThat(typed()).isEqualTo("Half an ans");
    }

    @Test
    void usesTheDraft() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.propose(row, dimmerDraft());
        InboxView view = console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        press(view, "d");
        console.click("Send");

        assertThat(desk.replies())
                .containsExactly(new ReplyToConversation(
                        "Yes, with any dimmer.", ReplyForm.DIRECT, new UUID(5, 5), new UUID(7, 7)));
    }

    @Test
    void recallsAHeldAnswerAndGivesItsTextBack() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        InboxView view = console.open("inbox/marrow/new/" + row.id(), InboxView.class);
        type("Yes, it does.");
        console.click("Send");

        press(view, "u");

        assertThat(textOf(OutboxBubble.class)).isEmpty();
        assertThat(typed()).isEqualTo("Yes, it does.");
    }

    @Test
    void triesAFailedAnswerOnceMore() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.put(FakeInboxDesk.entry(row.id(), UUID.randomUUID(), OutboxState.FAILED, "Yes.", null));
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);
        String before = textOf(OutboxBubble.class).getFirst();

        console.click("Retry");

        assertThat(before).contains("Not sent: Nobody is there.");
        assertThat(textOf(OutboxBubble.class)).singleElement().asString().contains("Waiting for its turn");
    }

    @Test
    void marksHowFarASentMessageCame() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.put(FakeInboxDesk.entry(row.id(), UUID.randomUUID(), OutboxState.DELIVERED, "Does it?", "m-1"));

        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(textOf(Bubble.class)).singleElement().asString().contains("delivered");
        assertThat(textOf(OutboxBubble.class)).isEmpty();
    }

    @Test
    void hidesACommentButOffersNothingOfThatForDirectMessages() {
        ConversationSummary comment = desk.addComment("marrow", "Tea Tom", 5);
        ConversationSummary direct = desk.add("marrow", "Quiet Quinn", 9);
        console.open("inbox/marrow/new/" + comment.id(), InboxView.class);
        var choices = console.window().find(ActMenu.class).single().choices();

        ComponentUtil.fireEvent(choices.getFirst(), new ClickEvent<>(choices.getFirst()));
        console.open("inbox/marrow/new/" + direct.id(), InboxView.class);

        assertThat(choices).extracting(MenuItem::getText).containsExactly("Hide", "Like", "Delete…");
        assertThat(desk.acts()).containsExactly(OutboxAct.HIDE);
        assertThat(console.window().find(ActMenu.class).all()).isEmpty();
    }

    @Test
    void givesBackWhatTheDraftReplaced() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.propose(row, dimmerDraft());
        InboxView view = console.open("inbox/marrow/new/" + row.id(), InboxView.class);
        type("My own words");

        press(view, "d");
        String replaced = typed();
        press(view, "u");

        assertThat(replaced).isEqualTo("Yes, with any dimmer.");
        assertThat(typed()).isEqualTo("My own words");
    }

    @Test
    void offersNoComposerToThoseWhoOnlyReadAndWhereItIsClosed() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.move(row.id(), ConversationStatus.RESOLVED);

        console.open("inbox/marrow/resolved/" + row.id(), InboxView.class);
        List<String> closed = textOf(Composer.class);
        workplace.without(Permission.ANSWER);
        desk.move(row.id(), ConversationStatus.OPEN);
        console.open("inbox/marrow/open/" + row.id(), InboxView.class);

        assertThat(closed).isEmpty();
        assertThat(textOf(Composer.class)).isEmpty();
    }

    @Test
    void answersWithASavedReplyWhoseVariablesAreFilledIn() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.save("hours", "Opening hours", "Hi {first_name} ({handle}), {brand} is open till six. {operator}");
        desk.save("thanks", "Thanks", "Thank you!");
        InboxView view = console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        press(view, "t");
        TextField filter = console.window().find(TextField.class, chooser()).single();
        console.window().test(filter).setValue("/hou");
        key(filter, Key.ENTER);

        assertThat(typed()).isEqualTo("Hi Tea (@tea.tom), Marrow Teas is open till six. Ada Quill");
        assertThat(console.window().find(Chooser.class).all()).isEmpty();
    }

    @Test
    void goesThroughSavedRepliesByArrowsAndAddsBehindWhatIsWritten() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.save("a", "First", "One.");
        desk.save("b", "Second", "Two.");
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);
        type("Hello.");

        console.click("Saved replies");
        TextField filter = console.window().find(TextField.class, chooser()).single();
        key(filter, Key.ARROW_DOWN);
        key(filter, Key.ENTER);

        assertThat(typed()).isEqualTo("Hello. Two.");
    }

    @Test
    void sendsNothingWithAVariableThatIsNotFilledIn() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        type("Your order {order_number} is on its way.");
        console.click("Send");

        assertThat(desk.replies()).isEmpty();
        assertThat(console.notices())
                .singleElement()
                .asString()
                .contains("Not sent: {order_number} still stands in the text.");
        assertThat(typed()).startsWith("Your order");
    }

    @Test
    void saysThatThereAreNoSavedRepliesYet() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        console.click("Saved replies");

        assertThat(chooser().getElement().getTextRecursively()).contains("No saved replies yet.");
    }

    @Test
    void setsADraftAsideAndTakesItBack() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.propose(row, dimmerDraft());
        InboxView view = console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        press(view, "D");
        List<String> rejected = desk.rejections();
        String aside = textOf(DraftPanel.class).getFirst();
        press(view, "u");

        assertThat(rejected).containsExactly("rejected");
        assertThat(aside).contains("Set aside").doesNotContain("Yes, with any dimmer.");
        assertThat(desk.rejections()).isEmpty();
        assertThat(textOf(DraftPanel.class)).singleElement().asString().contains("Yes, with any dimmer.");
    }

    @Test
    void keepsWhyADraftIsNoUse() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.propose(row, dimmerDraft());
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        console.click("Set aside");
        console.click("Say why");
        console.window()
                .test(console.window()
                        .find(TextField.class)
                        .withLabel("What is wrong with it")
                        .single())
                .setValue("Not every dimmer");
        console.click("Keep");

        assertThat(desk.rejections()).containsExactly("rejected", "Not every dimmer");
    }

    @Test
    void saysWhatArrivedSinceTheAnswerWasBegun() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);
        type("Yes, it d");

        desk.say(row, Direction.INBOUND, "Tea Tom", "And in blue?");

        await().pollInSameThread().untilAsserted(() -> {
            console.window().roundTrip();
            assertThat(textOf(Meanwhile.class))
                    .singleElement()
                    .asString()
                    .contains("1 new message since you began. Tea Tom: And in blue?");
        });
        assertThat(typed()).isEqualTo("Yes, it d");
        console.click("Seen");
        assertThat(textOf(Meanwhile.class)).isEmpty();
        console.click("Send");
        assertThat(desk.replies())
                .extracting(ReplyToConversation::seenMessageId)
                .doesNotContain(new UUID(7, 7))
                .doesNotContainNull();
    }

    @Test
    void showsWhoAnsweredMeanwhileAndSendsAllTheSameWhenTold() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);
        type("Yes, it does.");
        desk.say(row, Direction.OUTBOUND, "Mara Lind", "It does, with any dimmer.");
        desk.refuses(new StaleReplyException());

        console.click("Send");
        String told = textOf(Meanwhile.class).getFirst();
        String kept = typed();
        desk.relents();
        console.click("Send anyway");

        assertThat(told)
                .contains("Not sent: somebody else has answered meanwhile. Mara Lind: It does, with any dimmer.");
        assertThat(kept).isEqualTo("Yes, it does.");
        assertThat(desk.replies())
                .containsExactly(new ReplyToConversation("Yes, it does.", ReplyForm.DIRECT, null, null));
        assertThat(typed()).isEmpty();
    }

    @Test
    void showsWhoElseIsAtAConversationInItsHeadAndInTheList() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.attend(row, Attendant.viewing(new UUID(9, 9), "Mara Lind"));
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);
        String head = console.text();

        desk.attend(row, Attendant.drafting(), new Attendant(new UUID(9, 9), "Mara Lind", Activity.WRITING));

        assertThat(head).contains("Mara Lind is looking");
        await().pollInSameThread().untilAsserted(() -> {
            console.window().roundTrip();
            assertThat(shown("company")).containsExactly("The AI is drafting, Mara Lind is writing");
            assertThat(console.text()).contains("Mara Lind is writing", "The AI is drafting");
        });
    }

    @Test
    void doesNotShowOperatorsThemselves() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.attend(row, Attendant.viewing(workplace.operator().operatorId(), "Ada Quill"));

        console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(console.text()).doesNotContain("Ada Quill is");
    }

    @Test
    void tellsOthersThatTheOperatorLooksAndWritesAndLeaves() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        InboxView view = console.open("inbox/marrow/new/" + row.id(), InboxView.class);

        type("Yes");
        console.click("Send");
        view.getElement().removeFromTree();

        assertThat(desk.ownSteps()).containsExactly("sits", "writes", "rests", "leaves");
    }

    @Test
    void showsTheAnswerAsThePersonWillSeeIt() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        console.open("inbox/marrow/new/" + row.id(), InboxView.class);
        type("Look at https://marrow.example/dimmers, @tom");

        console.click("Preview");

        assertThat(textOf(Preview.class))
                .singleElement()
                .asString()
                .contains("Marrow Teas", "Instagram, direct message", "https://marrow.example/dimmers,");
        console.click("Preview");
        assertThat(textOf(Preview.class)).isEmpty();
    }

    @Test
    void keepsInTheBrowserWhatTheConsoleWrites() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        desk.propose(row, dimmerDraft());
        InboxView view = console.open("inbox/marrow/new/" + row.id(), InboxView.class);
        console.window().roundTrip();
        List<Object> opened = sentToBrowser();

        press(view, "d");
        console.window().roundTrip();

        assertThat(opened).contains(workplace.operator().operatorId() + "." + row.id());
        assertThat(sentToBrowser()).contains("Yes, with any dimmer.", new UUID(5, 5).toString());
    }

    private Chooser chooser() {
        return console.window().find(Chooser.class).single();
    }

    private void key(TextField field, Key key) {
        ComponentUtil.fireEvent(field, new KeyDownEvent(field, key.getKeys().getFirst()));
        console.window().roundTrip();
    }

    private static final class StandInException extends DomainException {

        StandInException(String sentence) {
            super(ProblemKind.CONFLICT, sentence);
        }
    }

    private void type(String words) {
        console.window().test(console.window().find(TextArea.class).single()).setValue(words);
    }

    private String typed() {
        return console.window().find(TextArea.class).single().getValue();
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
