package app.signalbox.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrandsTests {

    @Test
    void givesColoursInTheOrderInWhichBrandsWereMade() {
        Brands brands = new Brands(new FakeWorkplace().tenants());

        assertThat(List.of(brands.colour("marrow"), brands.colour("fenwick"))).containsExactly("brand-0", "brand-1");
    }

    @Test
    void callsAnUnknownBrandByItsSlug() {
        assertThat(new Brands(List.of()).name("gone")).isEqualTo("gone");
    }
}
