package app.signalbox.server.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.signalbox.server.tenancy.UnknownTenantException;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class CalmErrorsTests {

    @Test
    void showsRefusalsOfTheDomainAsTheyAre() {
        Notice notice = CalmErrors.sentence(new RuntimeException(new UnknownTenantException("marrow")));

        assertThat(notice.text()).startsWith("There is no tenant \"marrow\"");
    }

    @Test
    void saysWhoCanPermitIt() {
        assertThat(CalmErrors.sentence(new AccessDeniedException("no")).text()).contains("agency admin");
    }

    @Test
    void tellsAnIdAndNoInsidesOfWhatIsUnexpected() {
        Notice notice = CalmErrors.sentence(new IllegalStateException("secret insides"));

        assertThat(notice.text()).containsPattern("error [0-9a-f]{8}\\.").doesNotContain("secret insides");
    }
}
