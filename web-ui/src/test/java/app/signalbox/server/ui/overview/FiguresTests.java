package app.signalbox.server.ui.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.contract.overview.MoneySum;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void writesSpansInTheirTwoLargestUnits() {
        assertThat(Figures.span(45L)).isEqualTo("45 s");
        assertThat(Figures.span(14 * 60L)).isEqualTo("14 min");
        assertThat(Figures.span(3 * 3600L + 1200)).isEqualTo("3 h 20 min");
        assertThat(Figures.span(52 * 3600L)).isEqualTo("2 d 4 h");
        assertThat(Figures.span(null)).isEqualTo("—");
    }

    @Test
    void comparesWithThePeriodBefore() {
        assertThat(Figures.comparison(112, 100, 30)).isEqualTo("+12 % against the 30 days before");
        assertThat(Figures.comparison(75, 100, 7)).isEqualTo("−25 % against the 7 days before");
        assertThat(Figures.comparison(100, 100, 7)).isEqualTo("as in the 7 days before");
        assertThat(Figures.comparison(5, 0, 90)).isEqualTo("none in the 90 days before");
    }

    @Test
    void writesSumsByCurrency() {
        assertThat(Figures.sums(List.of(new MoneySum("EUR", 1_250_000_000), new MoneySum("JPY", 900_000_000))))
                .isEqualTo("EUR 1,250.00, JPY 900");
        assertThat(Figures.sums(List.of())).isEqualTo("—");
    }

    @Test
    void writesSharesOfSomething() {
        assertThat(Figures.share(1, 3)).isEqualTo("33 %");
        assertThat(Figures.share(0, 0)).isEqualTo("—");
    }
}
