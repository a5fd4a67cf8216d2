package app.signalbox.server.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ModelPriceTests {

    private static final Currency USD = Currency.getInstance("USD");

    private final ModelPrice price =
            new ModelPrice("teapot-1", USD, Instant.parse("2026-01-01T00:00:00Z"), 150_000, 75_000, 600_000);

    @Test
    void chargesInputCachedAndOutputTokensEachAtItsPrice() {
        Money cost = price.of(new Tokens(1_000_000, 400_000, 50_000));

        assertThat(cost).isEqualTo(new Money(90_000 + 30_000 + 30_000, USD));
    }

    @Test
    void roundsUpOnceForACall() {
        assertThat(price.of(new Tokens(1, 0, 1)).micros()).isEqualTo(1);
        assertThat(price.of(new Tokens(6, 0, 1)).micros()).isEqualTo(2);
        assertThat(price.of(Tokens.NONE).micros()).isZero();
    }

    @Property
    void neverCostsMoreThanWasEstimatedForAsManyTokens(
            @ForAll @LongRange(max = 10_000_000) long input,
            @ForAll @LongRange(max = 10_000_000) long cached,
            @ForAll @LongRange(max = 10_000_000) long output,
            @ForAll @LongRange(max = 1_000) long longer) {
        Money estimate = price.estimate(input, output + longer);

        Money actual = price.of(new Tokens(input, Math.min(cached, input), output));

        assertThat(actual.micros()).isLessThanOrEqualTo(estimate.micros());
    }

    @Test
    void refusesAmountsThatNoCallHas() {
        var dear = new ModelPrice("teapot-9", USD, Instant.EPOCH, Long.MAX_VALUE, 0, 0);

        assertThatThrownBy(() -> dear.estimate(Long.MAX_VALUE, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Tokens(1, 2, 0)).hasMessage("Not possible: 1 tokens in, 2 of them cached, 0 out");
        assertThatThrownBy(() -> new Money(-1, USD)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writesMoneyForPeopleWithoutLosingADigit() {
        assertThat(new Money(20_000_000, USD)).hasToString("20.00 USD");
        assertThat(new Money(12_345, USD)).hasToString("0.012345 USD");
        assertThat(Money.zero(Currency.getInstance("JPY"))).hasToString("0.00 JPY");
    }
}
