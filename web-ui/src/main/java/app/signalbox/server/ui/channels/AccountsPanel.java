package app.signalbox.server.ui.channels;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.channels.ChannelAccountView;
import app.signalbox.contract.channels.ConnectChannelAccount;
import app.signalbox.contract.channels.ConnectionHealth;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.ui.Age;
import app.signalbox.server.ui.ConfirmTyped;
import app.signalbox.server.ui.EmptyState;
import app.signalbox.server.ui.FormDialog;
import app.signalbox.server.ui.Glyph;
import app.signalbox.server.ui.Notice;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.Stacked;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The pages, profiles and handles that a brand has connected. */
class AccountsPanel extends Section {

    private final String brand;
    private final transient ChannelDesk desk;

    AccountsPanel(String brand, ChannelDesk desk) {
        this.brand = brand;
        this.desk = desk;
        addClassName("card");
        refresh();
    }

    private void refresh() {
        removeAll();
        Button connect = new Button(Phrase.of("Connect an account"), new Glyph("plus"), event -> connect());
        connect.addThemeVariants(ButtonVariant.SMALL);
        connect.setTooltipText(Phrase.of("By its id on the network, where access is given later or elsewhere"));
        add(new Header(new H2(Phrase.of("Connected accounts")), connect), consents());
        List<ChannelAccountView> all = desk.accounts(brand);
        add(
                all.isEmpty()
                        ? new EmptyState(
                                "channels",
                                Phrase.of("Nothing connected yet"),
                                Phrase.of("Connect a page or profile. What already arrived for it is applied at once."))
                        : grid(all));
    }

    private Div consents() {
        Div consents = new Div();
        consents.addClassName("consents");
        Span how = new Span(Phrase.of("Give access on the network's own page:"));
        how.addClassName("quiet");
        consents.add(how);
        for (Channel channel : Channel.values()) {
            Button ask = new Button(
                    Phrase.of("Connect {0}", channel.displayName()),
                    new Glyph("net-" + channel.value()),
                    event -> askConsent(channel));
            ask.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            consents.add(ask);
        }
        return consents;
    }

    private void askConsent(Channel channel) {
        try {
            UI.getCurrent().getPage().setLocation(desk.askConsent(brand, channel));
        } catch (DomainException refused) {
            Notice.refusal(Phrase.said(refused.getMessage())).show();
        }
    }

    private Grid<ChannelAccountView> grid(List<ChannelAccountView> all) {
        Grid<ChannelAccountView> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        grid.setAllRowsVisible(true);
        grid.setAriaLabel(Phrase.of("Connected accounts"));
        grid.addComponentColumn(AccountsPanel::network)
                .setHeader(Phrase.of("Network"))
                .setFlexGrow(1);
        grid.addColumn(ChannelAccountView::displayName)
                .setHeader(Phrase.of("Name"))
                .setFlexGrow(2);
        grid.addColumn(ChannelAccountView::externalAccountId)
                .setHeader(Phrase.of("Id on the network"))
                .setFlexGrow(2);
        grid.addComponentColumn(account -> new Age(account.connectedAt()))
                .setHeader(Phrase.of("Connected"))
                .setFlexGrow(1);
        grid.addComponentColumn(HealthMark::new)
                .setHeader(Phrase.of("Connection"))
                .setFlexGrow(4);
        grid.addComponentColumn(this::verbs).setWidth("300px").setFlexGrow(0);
        Stacked.whereNarrow(grid);
        grid.setItems(all);
        return grid;
    }

    private static Span network(ChannelAccountView account) {
        Span network = new Span(
                new Glyph("net-" + account.channel().value()),
                new Span(account.channel().displayName()));
        network.addClassName("network");
        return network;
    }

    private Div verbs(ChannelAccountView account) {
        Div verbs = new Div();
        verbs.addClassName("row-verbs");
        if (needsConsent(account.health())) {
            Button reconnect = new Button(Phrase.of("Reconnect"), event -> askConsent(account.channel()));
            reconnect.addThemeVariants(ButtonVariant.SMALL);
            verbs.add(reconnect);
        }
        if (account.channel() == Channel.X) {
            Button label =
                    new Button(Phrase.of("Automated label"), event -> new LabelDialog(brand, account, desk).open());
            label.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
            verbs.add(label);
        }
        verbs.add(disconnectButton(account));
        return verbs;
    }

    private static boolean needsConsent(ConnectionHealth health) {
        return switch (health.state()) {
            case EXPIRING, ACCESS_LOST, DEAF -> true;
            case CONNECTED, UNKNOWN -> !health.missingScopes().isEmpty();
        };
    }

    private Button disconnectButton(ChannelAccountView account) {
        Button button = new Button(Phrase.of("Disconnect"), event -> confirm(account));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        return button;
    }

    private void confirm(ChannelAccountView account) {
        new ConfirmTyped(
                        Phrase.of("Disconnect {0}", account.displayName()),
                        Phrase.of(
                                "Its conversations stay. What arrives from now on is kept as unrouted until it is connected again."),
                        Phrase.in("typed to confirm", "disconnect"),
                        Phrase.of("Disconnect"),
                        () -> disconnect(account))
                .open();
    }

    private void disconnect(ChannelAccountView account) {
        desk.disconnect(brand, account.id());
        refresh();
        Notice.done(Phrase.of("{0} is disconnected.", account.displayName())).show();
    }

    private void connect() {
        Select<Channel> channel = new Select<>();
        channel.setLabel(Phrase.of("Network"));
        channel.setItems(Channel.values());
        channel.setItemLabelGenerator(Channel::displayName);
        channel.setValue(Channel.FACEBOOK);
        TextField id = new TextField(Phrase.of("Id on the network"));
        id.setHelperText(Phrase.of("Page id, Instagram account id, X user id or LinkedIn organization id"));
        TextField name = new TextField(Phrase.of("Name"));
        name.setHelperText(Phrase.of("What operators call it; the id if left empty"));
        new FormDialog(
                        Phrase.of("Connect an account"),
                        Phrase.of("Connect"),
                        () -> {
                            var request = new ConnectChannelAccount(channel.getValue(), id.getValue(), name.getValue());
                            desk.connect(brand, request);
                            refresh();
                            Notice.done(Phrase.of("Connected. What arrived for it before is applied now."))
                                    .show();
                        },
                        channel,
                        id,
                        name)
                .open();
    }
}
