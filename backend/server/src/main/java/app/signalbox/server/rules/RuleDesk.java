package app.signalbox.server.rules;

import app.signalbox.contract.rules.RuleHours;
import app.signalbox.contract.tenancy.BusinessHours;
import app.signalbox.server.claims.Behind;
import app.signalbox.server.claims.ContinuousWork;
import app.signalbox.server.claims.LeaseLostException;
import app.signalbox.server.claims.Outage;
import app.signalbox.server.claims.Positions;
import app.signalbox.server.claims.Shards;
import app.signalbox.server.claims.WaitingTenants;
import app.signalbox.server.claims.WaitingTenants.Turn;
import app.signalbox.server.identity.Permission;
import app.signalbox.server.identity.TenantOperators;
import app.signalbox.server.identity.TenantOperators.TenantOperator;
import app.signalbox.server.inbox.Occasion;
import app.signalbox.server.inbox.Occasions;
import app.signalbox.server.kernel.DomainException;
import app.signalbox.server.kernel.Wake;
import app.signalbox.server.rules.Rule.Stage;
import app.signalbox.server.tenancy.CurrentTenant;
import app.signalbox.server.tenancy.OpeningHours;
import app.signalbox.server.tenancy.Tenant;
import app.signalbox.server.tenancy.TenantTransaction;
import app.signalbox.server.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the rules of this node's tenants look at messages, in fair turns: behind the job that brings the messages or
 * the one that reads them, so that rules delay neither. Where it has come to stands in the database; a rule acts upon
 * a message once even if it is looked at twice.
 */
class RuleDesk implements ContinuousWork {

    private static final Logger LOG = LoggerFactory.getLogger(RuleDesk.class);

    private final String job;
    private final Stage stage;
    private final Tools tools;
    private final WaitingTenants tenants;
    private final Wake wake = new Wake();
    private final Map<Integer, Instant> troubled = new HashMap<>();
    private Map<Integer, RuleWatch.Watched> watched = Map.of();

    /**
     * @param before the job behind which it works
     * @param stage which rules get their turn; those that wait for the clock do together with those on arrivals
     */
    RuleDesk(String job, String before, Stage stage, Tools tools) {
        this.job = job;
        this.stage = stage;
        this.tools = tools;
        this.tenants = new WaitingTenants(
                job,
                new Behind(before, tools.positions, tools.tenants, tools.clock),
                tools.shards,
                tools.positions,
                tools.settings.quantum(),
                tools.clock);
    }

    /** What both desks work with. */
    record Tools(
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
            Clock clock) {}

    @Override
    public String job() {
        return job;
    }

    @Override
    public Wake wake() {
        return wake;
    }

    @Override
    public boolean waiting() {
        Instant now = tools.clock.instant();
        troubled.values().removeIf(until -> !until.isAfter(now));
        watched = tools.watch.all().stream()
                .filter(one -> !troubled.containsKey(one.tenantId()))
                .collect(Collectors.toMap(RuleWatch.Watched::tenantId, Function.identity()));
        if (watched.isEmpty()) {
            return false;
        }
        tenants.lookAmong(tenant -> asks(tenant, stage));
        return !tenants.isEmpty() || !due().isEmpty();
    }

    @Override
    public boolean pass() {
        if (!waiting()) {
            return false;
        }
        due().forEach(turn -> apart(turn.tenant(), () -> lookAtWaiting(turn)));
        tenants.next().ifPresent(turn -> apart(turn.tenant(), () -> take(turn)));
        return true;
    }

    @Override
    public void reset() {
        tenants.reset();
    }

    @Override
    public void release() {
        tenants.release();
    }

    private boolean asks(Tenant tenant, Stage by) {
        return Optional.ofNullable(watched.get(tenant.id()))
                .filter(one -> one.asks(by))
                .isPresent();
    }

    /** Tenants of this node in which it is time to look who waits. */
    private List<Turn> due() {
        Instant now = tools.clock.instant();
        return stage != Stage.ARRIVAL
                ? List.of()
                : watched.values().stream()
                        .filter(one -> one.lookAt() != null && !one.lookAt().isAfter(now))
                        .flatMap(one -> tenants.held(one.tenantId()).stream())
                        .toList();
    }

    /** A tenant whose rules can't be looked at keeps nobody else waiting; it has its turn again after a while. */
    private void apart(Tenant tenant, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            if (Outage.is(failed)) {
                throw failed;
            }
            LOG.error("The rules of tenant {} can't be looked at", tenant.slug(), failed);
            troubled.put(tenant.id(), tools.clock.instant().plus(tools.settings.lookEvery()));
            tenants.lost(tenant);
        }
    }

    private void take(Turn turn) {
        Instant begin = tools.clock.instant();
        try {
            List<Rule> rules = on(turn.tenant(), stage);
            List<Occasion> messages = rules.isEmpty() ? List.of() : read(turn, rules);
            look(turn.tenant(), rules, messages);
            long reached = messages.size() < tools.settings.perTurn()
                    ? turn.upTo()
                    : messages.getLast().arrival();
            advance(turn, reached);
            Duration used = Duration.between(begin, tools.clock.instant());
            tenants.done(turn.tenant(), reached, used, messages.size());
        } catch (LeaseLostException lost) {
            tenants.lost(turn.tenant());
        }
    }

    private List<Rule> on(Tenant tenant, Stage by) {
        return tools.currentTenant.call(tenant, tools.book::on).stream()
                .filter(rule -> rule.stage() == by)
                .toList();
    }

    private List<Occasion> read(Turn turn, List<Rule> rules) {
        long after = Math.max(
                turn.after(), rules.stream().mapToLong(Rule::actsAfter).min().orElse(turn.after()));
        return tools.currentTenant.call(
                turn.tenant(), () -> tools.occasions.arrived(after, turn.upTo(), tools.settings.perTurn()));
    }

    private void look(Tenant tenant, List<Rule> rules, List<Occasion> messages) {
        if (messages.isEmpty()) {
            return;
        }
        Evaluation.Staff staff = staff(tenant, rules);
        for (Rule rule : rules) {
            List<UUID> fresh = messages.stream()
                    .filter(message -> message.arrival() > rule.actsAfter())
                    .map(Occasion::messageId)
                    .toList();
            if (!fresh.isEmpty()) {
                alone(tenant, rule, () -> tools.evaluation.look(rule, fresh, staff));
            }
        }
    }

    private void lookAtWaiting(Turn turn) {
        List<Rule> rules = on(turn.tenant(), Stage.CLOCK);
        Evaluation.Staff staff = staff(turn.tenant(), rules);
        boolean more = false;
        for (Rule rule : rules) {
            more |= alone(turn.tenant(), rule, () -> tools.evaluation.lookAtWaiting(rule, staff));
        }
        Instant next = tools.clock.instant().plus(more ? Duration.ZERO : tools.settings.lookEvery());
        tools.currentTenant.run(turn.tenant(), () -> tools.book.lookAgain(next));
    }

    /** One rule that fails keeps no other from its turn. */
    private boolean alone(Tenant tenant, Rule rule, BooleanSupplier work) {
        try {
            return tools.currentTenant.call(tenant, work::getAsBoolean);
        } catch (RuntimeException failed) {
            if (Outage.is(failed)) {
                throw failed;
            }
            LOG.warn("Rule {} of tenant {} can't act", rule.id(), tenant.slug(), failed);
            tools.currentTenant.run(tenant, () -> tools.book.failed(rule.id(), sentence(failed)));
            return false;
        }
    }

    private static String sentence(RuntimeException failed) {
        return failed instanceof DomainException refused
                ? String.valueOf(refused.getMessage())
                : "Something broke on our side (" + failed.getClass().getSimpleName() + ").";
    }

    private Evaluation.Staff staff(Tenant tenant, List<Rule> rules) {
        boolean timed = rules.stream().anyMatch(rule -> rule.hours() != RuleHours.ALWAYS);
        List<TenantOperator> operators = tools.operators.thatMay(Permission.ANSWER, tenant);
        BusinessHours hours = timed
                ? tools.currentTenant.call(tenant, tools.hours::get)
                : new BusinessHours(tenant.timeZone().getId(), List.of(), List.of());
        return new Evaluation.Staff(operators, new Opening(hours));
    }

    private void advance(Turn turn, long reached) {
        tools.transaction.run(
                turn.tenant(),
                () -> tools.shards.hold(turn.lease()),
                () -> reached,
                to -> tools.positions.advance(turn.lease(), turn.tenant().id(), to));
    }
}
