package app.signalbox.server.identity;

import app.signalbox.contract.identity.LinkPurpose;
import app.signalbox.contract.identity.Role;
import app.signalbox.server.identity.OneTimeLinks.Made;
import app.signalbox.server.kernel.ProcessRole;
import app.signalbox.server.kernel.SignalboxSettings;
import app.signalbox.server.tenancy.Agencies;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints a link that makes the first agency admin, as long as nobody can sign in. */
@Component
@Profile("!demo")
class FirstAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);
    private static final Duration LIFE = Duration.ofDays(1);

    private final OperatorDirectory directory;
    private final OneTimeLinks links;
    private final Links addresses;
    private final Agencies agencies;
    private final Places places;
    private final SystemWork system;
    private final SignalboxSettings settings;

    FirstAdmin(
            OperatorDirectory directory,
            OneTimeLinks links,
            Links addresses,
            Agencies agencies,
            Places places,
            SystemWork system,
            SignalboxSettings settings) {
        this.directory = directory;
        this.links = links;
        this.addresses = addresses;
        this.agencies = agencies;
        this.places = places;
        this.system = system;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offerLink() {
        if (settings.roles().contains(ProcessRole.CONSOLE) && directory.isEmpty()) {
            Made link = system.call("first admin", this::make);
            LOG.info("""


                    Nobody can sign in yet. Whoever opens this link first becomes the agency admin:

                        {}

                    It works once, for a day; the next start prints a new one.
                    """, addresses.welcome(link));
        }
    }

    private Made make() {
        links.end(LinkPurpose.FIRST_ADMIN, null);
        Place place = places.managed(Role.AGENCY_ADMIN, agencies.getDefault().slug(), null);
        return links.make(LinkPurpose.FIRST_ADMIN, null, place, null, LIFE);
    }
}
