package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.FakeWorkplace;
import app.signalbox.server.ui.KeyAction;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "app.signalbox.server.ui")
class InboxViewTests extends BrowserlessTest {

    private FakeInboxDesk desk = new FakeInboxDesk();

    @Override
    protected Set<Class<?>> lookupServices() {
        return Set.of(ConsoleInstantiators.class);
    }

    @BeforeEach
    void arrange() {
        desk = new FakeInboxDesk();
        ConsoleInstantiators.desk = desk;
        ConsoleInstantiators.workplace = new FakeWorkplace();
    }

    @Test
    void listsAllBrandsTogetherLatestFirst() {
        desk.add("fenwick", "Older Olga", 20);
        desk.add("marrow", "Newer Nils", 5);

        navigate("inbox", InboxView.class);

        assertThat(names()).containsExactly("Newer Nils", "Older Olga");
    }

    @Test
    void listsOnlyTheBrandOfTheAddress() {
        desk.add("fenwick", "Lamp Lena", 20);
        desk.add("marrow", "Tea Tom", 5);

        navigate("inbox/fenwick/new", InboxView.class);

        assertThat(names()).containsExactly("Lamp Lena");
    }

    @Test
    void opensTheConversationOfTheAddress() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);

        navigate("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Tea Tom");
        assertThat(find(Bubble.class).all()).hasSize(1);
    }

    @Test
    void goesThroughTheListByKeys() {
        desk.add("marrow", "First Fay", 1);
        desk.add("marrow", "Second Sid", 2);
        InboxView view = navigate("inbox/marrow/new", InboxView.class);

        press(view, "j");
        press(view, "j");

        assertThat(find(H1.class).all()).extracting(H1::getText).contains("Second Sid");
    }

    @Test
    void resolvesByKeyAndTakesItBack() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        InboxView view = navigate("inbox/marrow/new/" + row.id(), InboxView.class);

        press(view, "e");
        ConversationStatus resolved = desk.statusOf(row.id());
        press(view, "u");

        assertThat(resolved).isEqualTo(ConversationStatus.RESOLVED);
        assertThat(desk.statusOf(row.id())).isEqualTo(ConversationStatus.OPEN);
    }

    @Test
    void keepsArrivalsBehindABarWhileAConversationIsOpen() {
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);
        navigate("inbox/marrow/new/" + row.id(), InboxView.class);

        desk.announce(desk.add("marrow", "Late Lou", 0));

        await().untilAsserted(() -> {
            roundTrip();
            assertThat(find(NativeButton.class).all())
                    .extracting(NativeButton::getText)
                    .contains("1 new");
        });
        assertThat(names()).containsExactly("Tea Tom");
    }

    @Test
    void showsArrivalsAtOnceWhereNobodyIsInTheList() {
        navigate("inbox/marrow/new", InboxView.class);

        desk.announce(desk.add("marrow", "Late Lou", 0));

        await().untilAsserted(() -> {
            roundTrip();
            assertThat(names()).containsExactly("Late Lou");
        });
    }

    @Test
    void stopsListeningWhenItIsLeft() {
        navigate("inbox/marrow/new", InboxView.class);
        int before = desk.listeners();

        getCurrentView().getElement().removeFromTree();

        assertThat(before).isEqualTo(1);
        assertThat(desk.listeners()).isZero();
    }

    @Test
    void saysWhyABrandIsNotOpen() {
        desk.close("fenwick");

        navigate("inbox/fenwick/new", InboxView.class);

        assertThat(find(EmptyState.class).all())
                .extracting(state -> state.getElement().getTextRecursively())
                .anyMatch(text -> text.contains("Not open to you") && text.contains("ask an agency admin"));
    }

    @Test
    void offersNoVerbsToThoseWhoOnlyRead() {
        ConsoleInstantiators.workplace = new FakeWorkplace().without(Permission.ANSWER);
        ConversationSummary row = desk.add("marrow", "Tea Tom", 5);

        InboxView view = navigate("inbox/marrow/new/" + row.id(), InboxView.class);

        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Resolve", "Spam");
        assertThat(view.keys()).extracting(KeyAction::key).doesNotContain("e", "!", "o");
    }

    @Test
    void tellsThoseWithoutPermissionWhoCanGrantIt() {
        ConsoleInstantiators.workplace = new FakeWorkplace().without(Permission.READ_INBOX);

        com.vaadin.flow.component.UI.getCurrent().navigate("inbox");

        assertThat(find(H2.class).all()).extracting(H2::getText).contains("Your role doesn't open this");
    }

    private List<String> names() {
        Grid<?> grid = find(Grid.class).single();
        int size = test(grid).size();
        return java.util.stream.IntStream.range(0, size)
                .mapToObj(index -> ((ConversationSummary) test(grid).getRow(index)).contactName())
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
