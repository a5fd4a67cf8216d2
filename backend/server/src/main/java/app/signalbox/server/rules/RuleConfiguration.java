package app.signalbox.server.rules;

import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.identity.TenantOperators;
import app.signalbox.server.inbox.Occasions;
import app.signalbox.server.rules.Rule.Stage;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.OpeningHours;
import app.signalbox.server.tenancy.TenantTransaction;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two desks at which rules get their turn: one behind the messages, one behind their readings. */
@Configuration(proxyBeanMethods = false)
class RuleConfiguration {

    @Bean
    RuleDesk.Tools ruleTools(
            RuleWatch watch,
            RuleBook book,
            Evaluation evaluation,
            Occasions occasions,
            Shards shards,
            Positions positions,
            Tenants tenants,
            CurrentTenant currentTenant,
            TenantTransaction transaction,
            TenantOperators operators,
            OpeningHours hours,
            RuleSettings settings,
            Clock clock) {
        return new RuleDesk.Tools(
                watch,
                book,
                evaluation,
                occasions,
                shards,
                positions,
                tenants,
                currentTenant,
                transaction,
                operators,
                hours,
                settings,
                clock);
    }

    @Bean
    RuleDesk rulesOnArrival(RuleDesk.Tools tools) {
        return new RuleDesk("rules", "route", Stage.ARRIVAL, tools);
    }

    @Bean
    RuleDesk rulesOnReading(RuleDesk.Tools tools) {
        return new RuleDesk("rules-read", "triage", Stage.READING, tools);
    }
}
