package app.signalbox.server.ui.inbox;

import app.signalbox.server.identity.Permission;
import app.signalbox.server.inbox.desk.Mentions.Mentioned;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells operators in all their windows, wherever they are in the console, that a colleague mentions them. */
@Component
class MentionBell implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(MentionBell.class);
    private static final int SHOWN = 120;

    private final ActDesk desk;
    private final Workplace workplace;

    MentionBell(ActDesk desk, Workplace workplace) {
        this.desk = desk;
        this.workplace = workplace;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(window -> {
            if (workplace.isSignedIn() && workplace.permissions().contains(Permission.READ_INBOX)) {
                hang(window.getUI(), workplace.operator().operatorId());
            }
        });
    }

    private void hang(UI window, UUID operator) {
        Runnable stop = desk.followMentions(news -> {
            if (news.concerns(operator)) {
                push(window, news);
            }
        });
        window.addDetachListener(event -> stop.run());
    }

    private static void push(UI window, Mentioned news) {
        try {
            var _ = window.access(() -> ring(news));
        } catch (UIDetachedException gone) {
            LOG.debug("Somebody is mentioned who closes a window just now", gone);
        }
    }

    private static void ring(Mentioned news) {
        String who = Objects.requireNonNullElse(news.note().authorName(), Phrase.in("author", "a machine"));
        Notice.news(Phrase.of(
                        "{0} mentions you: {1}", who, Words.begin(news.note().text(), SHOWN)))
                .with(
                        Phrase.of("Open the conversation"),
                        () -> InboxPlace.of(news.tenant(), Queue.MENTIONS)
                                .opened(news.note().conversationId())
                                .visit())
                .show();
    }
}
