package app.signalbox.server.ui.channels;

import app.signalbox.server.identity.Permission;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.BrandRail;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is connected, what became of everything that arrived, and what a person must look at. */
@Route(value = "channels/:brand?", layout = ConsoleFrame.class)
@PermitAll
class ChannelsView extends AdminPage implements BeforeEnterObserver, HasDynamicTitle {

    private static final int DAYS = 7;
    private static final Phrase UNKNOWN_ATTEMPT =
            Phrase.later("This attempt to connect is not known here, or is over. Start it again.");

    private final transient ChannelDesk desk;
    private final transient Workplace workplace;
    private final transient Clock clock;
    private final BrandRail rail = new BrandRail();

    ChannelsView(ChannelDesk desk, Workplace workplace, Clock clock) {
        this.desk = desk;
        this.workplace = workplace;
        this.clock = clock;
        beside(rail);
    }

    @Override
    public String getPageTitle() {
        return Phrase.of("Channels") + " · Signalbox";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Brands brands = new Brands(workplace.tenants());
        Optional<Arrival> arrival = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("attempt")
                .map(attempt -> arrival(attempt, brands));
        String brand = arrival.flatMap(Arrival::brand)
                .or(() -> event.getRouteParameters().get("brand").filter(brands.slugs()::contains))
                .orElse(BrandRail.ALL);
        rail.showWithAll(brands, brand, slug -> "channels/" + slug);
        boolean all = BrandRail.ALL.equals(brand);
        title(
                Phrase.of("Channels"),
                Phrase.of(
                        "{0}. Everything that arrives is kept and counted.",
                        all ? Phrase.of("All brands") : brands.name(brand)));
        List<Component> parts = new ArrayList<>();
        desk.alarms().forEach(alarm -> parts.add(new AlarmPanel(alarm)));
        if (!all && workplace.may(Permission.CONNECT_CHANNELS, brand)) {
            parts.add(new AccountsPanel(brand, desk));
        }
        parts.add(completeness(all ? null : brand, brands));
        parts.add(new ParkedPanel(
                desk.parked(),
                all ? null : brand,
                brands,
                parked -> replay(parked, all ? "channels" : "channels/" + brand)));
        arrival.map(Arrival::dialog).ifPresent(dialog -> {
            parts.add(dialog);
            dialog.open();
        });
        show(parts.toArray(Component[]::new));
    }

    private CompletenessPanel completeness(@Nullable String brand, Brands brands) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate from = today.minusDays(DAYS - 1L);
        return new CompletenessPanel(
                desk.completeness(from, today, brand),
                brands,
                new CertificateLink(from, today, desk),
                certificateCheck());
    }

    private Button certificateCheck() {
        Button check = new Button(Phrase.of("Check a certificate"), event -> new CertificateDialog(desk).open());
        check.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return check;
    }

    private void replay(long event, String address) {
        desk.replay(event);
        go(address);
        Notice.done(Phrase.of("It is applied once more. What still can't be is listed here again."))
                .show();
    }

    private Arrival arrival(String attempt, Brands brands) {
        List<String> connectable = brands.slugs().stream()
                .filter(slug -> workplace.may(Permission.CONNECT_CHANNELS, slug))
                .toList();
        try {
            return desk.returned(UUID.fromString(attempt), connectable)
                    .map(this::arrival)
                    .orElseGet(() -> nowhere(UNKNOWN_ATTEMPT.text()));
        } catch (DomainException refused) {
            return nowhere(Phrase.said(refused.getMessage()));
        } catch (IllegalArgumentException noId) {
            return nowhere(UNKNOWN_ATTEMPT.text());
        }
    }

    private Arrival arrival(ReturnedConsent consent) {
        return new Arrival(
                Optional.of(consent.brand()),
                new ConsentDialog(consent, desk, () -> go("channels/" + consent.brand())));
    }

    private static Arrival nowhere(String sentence) {
        return new Arrival(Optional.empty(), new ConsentDialog(sentence, () -> go("channels")));
    }

    private static void go(String address) {
        UI.getCurrent().navigate(address);
    }

    /** What a browser that comes back from a network is shown, and for which brand. */
    private record Arrival(Optional<String> brand, ConsentDialog dialog) {}
}
