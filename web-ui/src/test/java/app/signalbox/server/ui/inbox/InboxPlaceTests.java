package app.signalbox.server.ui.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.inbox.ConversationStatus;
import app.signalbox.contract.inbox.ConversationSummary;
import app.signalbox.contract.triage.Intent;
import app.signalbox.server.inbox.InboxOrder;
import app.signalbox.server.inbox.SearchMark;
import app.signalbox.server.inbox.SearchWord;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InboxPlaceTests {

    private static final ConversationSummary ROW =
            FakeInboxDesk.row(new UUID(1, 2), "marrow", "Tea Tom", ConversationStatus.NEW, 1);

    @Test
    void saysBrandAndQueueInThePath() {
        assertThat(InboxPlace.of("marrow", Queue.RESOLVED).href()).isEqualTo("inbox/marrow/resolved");
    }

    @Test
    void namesTheBrandOfAConversationOpenedAmongAll() {
        InboxPlace place = InboxPlace.of("all", Queue.NEW).opened(ROW);

        assertThat(place.href()).isEqualTo("inbox/all/new/00000000-0000-0001-0000-000000000002?brand=marrow");
        assertThat(place.openedBrand()).contains("marrow");
    }

    @Test
    void encodesWhatWasSearchedFor() {
        InboxPlace place = InboxPlace.of("marrow", Queue.NEW).withWords("tea & lamps");

        assertThat(place.href()).isEqualTo("inbox/marrow/new?q=tea+%26+lamps");
    }

    @Test
    void keepsFiltersOnTheWayToAnotherQueue() {
        InboxPlace place = InboxPlace.of("marrow", Queue.NEW)
                .withIntent(Intent.COMPLAINT)
                .withChannel(Channel.X)
                .inQueue(Queue.OPEN);

        assertThat(place.href()).isEqualTo("inbox/marrow/open?intent=complaint&channel=x");
    }

    @Test
    void readsTheWordsAsASearch() {
        InboxPlace place = InboxPlace.of("marrow", Queue.LEADS).withWords("lamp score>80");

        assertThat(place.filter().words()).extracting(SearchWord::text).containsExactly("lamp");
        assertThat(place.filter().above()).isEqualTo(80);
        assertThat(place.filter().marks()).containsEntry(SearchMark.LEAD, true).containsEntry(SearchMark.CURRENT, true);
        assertThat(place.inScope("all").words()).isEqualTo("lamp score>80");
        assertThat(place.wholeSearch()).isEqualTo("is:lead is:current lamp score>80");
    }

    @Test
    void saysWhatIsWrongWithASearch() {
        assertThat(InboxPlace.of("marrow", Queue.NEW).withWords("channel:fax").mistake())
                .contains("\"fax\" is no channel. Use one of facebook, instagram, x, linkedin.");
        assertThat(InboxPlace.of("marrow", Queue.NEW).withWords("fax").mistake())
                .isEmpty();
    }

    @Test
    void ordersAsIsUsualInTheQueueUnlessAskedOtherwise() {
        InboxPlace waiting = InboxPlace.of("marrow", Queue.WAITING);

        assertThat(waiting.shownOrder()).isEqualTo(InboxOrder.URGENT);
        assertThat(waiting.ordered(InboxOrder.LATEST).href()).isEqualTo("inbox/marrow/waiting?order=latest");
        assertThat(waiting.ordered(InboxOrder.URGENT).href()).isEqualTo("inbox/marrow/waiting");
        assertThat(waiting.ordered(InboxOrder.LATEST).inQueue(Queue.MINE).shownOrder())
                .isEqualTo(InboxOrder.LATEST);
    }

    @Test
    void knowsWhichRowsBelongToIt() {
        assertThat(InboxPlace.of("marrow", Queue.NEW).shows(ROW)).isTrue();
        assertThat(InboxPlace.of("fenwick", Queue.NEW).shows(ROW)).isFalse();
        assertThat(InboxPlace.of("marrow", Queue.SPAM).shows(ROW)).isFalse();
        assertThat(InboxPlace.of("all", Queue.NEW).withIntent(Intent.LEAD).shows(ROW))
                .isFalse();
    }
}
