package app.signalbox.server.ui.channels;

import app.signalbox.server.identity.Permission;
import app.signalbox.server.ui.AdminPage;
import app.signalbox.server.ui.BrandRail;
import app.signalbox.server.ui.Brands;
import app.signalbox.server.ui.ConsoleFrame;
import app.signalbox.server.ui.Workplace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** What is connected, what became of everything that arrived, and what a person must look at. */
@Route(value = "channels/:brand?", layout = ConsoleFrame.class)
@PageTitle("Channels · Signalbox")
@PermitAll
class ChannelsView extends AdminPage implements BeforeEnterObserver {

    private static final int DAYS = 7;

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
    public void beforeEnter(BeforeEnterEvent event) {
        Brands brands = new Brands(workplace.tenants());
        String brand = event.getRouteParameters()
                .get("brand")
                .filter(brands.slugs()::contains)
                .orElse(BrandRail.ALL);
        rail.showWithAll(brands, brand, slug -> "channels/" + slug);
        boolean all = BrandRail.ALL.equals(brand);
        title("Channels", (all ? "All brands" : brands.name(brand)) + ". Everything that arrives is kept and counted.");
        List<Component> parts = new ArrayList<>();
        desk.alarms().forEach(alarm -> parts.add(new AlarmPanel(alarm)));
        if (!all && workplace.may(Permission.CONNECT_CHANNELS, brand)) {
            parts.add(new AccountsPanel(brand, desk));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        parts.add(new CompletenessPanel(
                desk.completeness(today.minusDays(DAYS - 1L), today, all ? null : brand), brands));
        parts.add(new ParkedPanel(desk.parked(), all ? null : brand, brands));
        show(parts.toArray(Component[]::new));
    }
}
