package app.signalbox.server.cost;

import app.signalbox.contract.cost.AddPrice;
import app.signalbox.contract.cost.PriceKind;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A price that is asked for and can be accepted. */
record NewPrice(
        @Nullable String agency,
        PriceKind kind,
        String item,
        Currency currency,
        Instant effectiveFrom,
        @Nullable Long inputMicros,
        @Nullable Long cachedMicros,
        @Nullable Long outputMicros,
        @Nullable Long eventMicros) {

    private static final Pattern ITEM = Pattern.compile("[A-Za-z0-9._:/@-]{1,120}");
    private static final long MOST = 1_000_000_000_000L;

    NewPrice {
        switch (kind) {
            case MODEL -> {
                checkAmount("inputMicros", inputMicros, MOST);
                checkAmount("cachedMicros", cachedMicros, Objects.requireNonNullElse(inputMicros, 0L));
                checkAmount("outputMicros", outputMicros, MOST);
                checkAbsent("eventMicros", eventMicros);
            }
            case FEE -> {
                checkAmount("eventMicros", eventMicros, MOST);
                checkAbsent("inputMicros", inputMicros);
                checkAbsent("cachedMicros", cachedMicros);
                checkAbsent("outputMicros", outputMicros);
            }
        }
    }

    /** Checks what was asked for; a price without a beginning begins now. */
    static NewPrice of(AddPrice asked, Instant now) {
        PriceKind kind = asked.kind();
        if (kind == null) {
            throw new InvalidPriceException("The kind of a price is model or fee. Say which.");
        }
        String item = asked.item();
        if (item == null || !ITEM.matcher(item).matches()) {
            throw new InvalidPriceException(
                    "The item of a price has 1 to 120 letters, digits and . _ : / @ -. Name the model or the fee.");
        }
        Currency currency = Currencies.find(asked.currency())
                .orElseThrow(() -> new InvalidPriceException(
                        "\"" + asked.currency() + "\" is no currency. Use an ISO 4217 code such as USD."));
        return new NewPrice(
                asked.agency(),
                kind,
                item,
                currency,
                Objects.requireNonNullElse(asked.effectiveFrom(), now),
                asked.inputMicros(),
                asked.cachedMicros() == null ? asked.inputMicros() : asked.cachedMicros(),
                asked.outputMicros(),
                asked.eventMicros());
    }

    private static void checkAmount(String field, @Nullable Long micros, long most) {
        if (micros == null || micros < 0 || micros > most) {
            throw new InvalidPriceException(
                    field + " is missing or out of range. It is 0 to " + most + " millionths of the currency here.");
        }
    }

    private static void checkAbsent(String field, @Nullable Long micros) {
        if (micros != null) {
            throw new InvalidPriceException("A price of this kind has no " + field + ". Leave it away.");
        }
    }
}
