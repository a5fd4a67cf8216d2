package app.signalbox.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalPostgresTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://db.example:5433/agency?sslmode=require",
                "postgresql://db.example:5433/agency?sslmode=require",
                "postgres://db.example:5433/agency?sslmode=require"
            })
    void readsTheUsualFormsOfAddress(String url) {
        DatabaseAddress address = ExternalPostgres.at(url, "ann", "secret").address();

        assertThat(address)
                .isEqualTo(new DatabaseAddress(
                        "jdbc:postgresql://db.example:5433/agency?sslmode=require", "ann", "secret"));
    }

    @Test
    void takesUserAndPasswordFromTheAddress() {
        DatabaseAddress address = ExternalPostgres.at("postgresql://ann:a%40b+c@db.example/agency", "", "")
                .address();

        assertThat(address).isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/agency", "ann", "a@b+c"));
    }

    @Test
    void prefersUserAndPasswordGivenByThemselves() {
        DatabaseAddress address = ExternalPostgres.at("postgresql://ann:old@db.example/agency", "bea", "new")
                .address();

        assertThat(address).isEqualTo(new DatabaseAddress("jdbc:postgresql://db.example/agency", "bea", "new"));
    }

    @Test
    void refusesAnotherDatabase() {
        assertThatThrownBy(() -> ExternalPostgres.at("jdbc:mysql://db.example/agency", "ann", "secret"))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageStartingWith("SIGNALBOX_DATABASE_URL must look like jdbc:postgresql://host:5432/database");
    }

    @Test
    void refusesAVersionThatIsTooOld() {
        assertThat(ServerCheck.accepted(150_002)).isEqualTo(15);
        assertThatThrownBy(() -> ServerCheck.accepted(140_011))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessage("The database server is PostgreSQL 14; Signalbox needs 15 or newer.");
    }
}
