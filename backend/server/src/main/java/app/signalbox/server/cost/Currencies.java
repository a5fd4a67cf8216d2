package app.signalbox.server.cost;

import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the currencies that people type. */
final class Currencies {

    private Currencies() {}

    /** The currency of this ISO 4217 code, empty if there is none or it counts no money, like gold's. */
    static Optional<Currency> find(@Nullable String code) {
        return Currency.availableCurrencies()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .findFirst();
    }
}
