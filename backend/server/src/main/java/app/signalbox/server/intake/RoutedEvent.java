package app.signalbox.server.intake;

import app.signalbox.server.channels.ChannelRoutes;
import org.jspecify.annotations.Nullable;

/**
 * An event and where it goes.
 *
 * @param route absent where no tenant has connected its account
 * @param outcome absent where it is to be applied
 */
record RoutedEvent(
        FoundEvent found,
        ChannelRoutes.@Nullable Route route,
        @Nullable Outcome outcome) {}
