package app.signalbox.server.overview;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.cost.CostPurpose;
import app.signalbox.contract.overview.AnswerFigures;
import app.signalbox.contract.overview.CostFigures;
import app.signalbox.contract.overview.IntentVolume;
import app.signalbox.contract.overview.LeadFigures;
import app.signalbox.contract.overview.MoneySum;
import app.signalbox.contract.overview.NetworkVolume;
import app.signalbox.contract.overview.OverviewFigures;
import app.signalbox.contract.triage.Intent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds rows up, of one tenant or of many. */
final class Tally {

    private final List<LocalDate> days;
    private final Map<String, Volume> networks = new TreeMap<>();
    private final Map<String, Volume> intents = new TreeMap<>();
    private final Durations responses = new Durations();
    private final Durations resolutions = new Durations();
    private final Map<String, Long> answers = new TreeMap<>();
    private final Map<String, Long> leads = new TreeMap<>();
    private final Map<String, Long> won = new TreeMap<>();
    private final Map<String, Long> modelCosts = new TreeMap<>();
    private final Map<String, Long> platformCosts = new TreeMap<>();

    /** @param days the days to tell apart, none to tell none apart */
    Tally(List<LocalDate> days) {
        this.days = days;
    }

    void add(FigureRow row) {
        switch (row.kind()) {
            case NETWORK -> volume(networks, row);
            case INTENT -> volume(intents, row);
            case RESPONSE -> responses.add(Integer.parseInt(row.key()), row.count());
            case RESOLUTION -> resolutions.add(Integer.parseInt(row.key()), row.count());
            case ANSWER, DRAFT -> answers.merge(row.key(), row.count(), Long::sum);
            case LEAD -> addLeads(row);
            case COST -> addCost(row);
        }
    }

    OverviewFigures figures() {
        return new OverviewFigures(
                networks.values().stream().mapToLong(Volume::total).sum(),
                networks.entrySet().stream()
                        .map(each -> new NetworkVolume(
                                Channel.of(each.getKey()),
                                each.getValue().total(),
                                each.getValue().perDay(days)))
                        .toList(),
                intents.entrySet().stream()
                        .map(each -> new IntentVolume(
                                each.getKey().isEmpty() ? null : Intent.of(each.getKey()),
                                each.getValue().total(),
                                each.getValue().perDay(days)))
                        .toList(),
                responses.times(),
                resolutions.times(),
                answerFigures(),
                new LeadFigures(
                        of(leads, "found"),
                        of(leads, "won"),
                        of(leads, "lost"),
                        won.entrySet().stream()
                                .map(each -> new MoneySum(each.getKey(), each.getValue()))
                                .toList()),
                costs());
    }

    private AnswerFigures answerFigures() {
        return new AnswerFigures(
                of(answers, "operator"),
                of(answers, "ai"),
                of(answers, "automation"),
                of(answers, "accepted"),
                of(answers, "edited"),
                of(answers, "rejected"));
    }

    private List<CostFigures> costs() {
        return Stream.concat(modelCosts.keySet().stream(), platformCosts.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .map(currency -> new CostFigures(currency, of(modelCosts, currency), of(platformCosts, currency)))
                .toList();
    }

    private void addLeads(FigureRow row) {
        leads.merge(row.key(), row.count(), Long::sum);
        if (!row.currency().isEmpty()) {
            won.merge(row.currency(), row.micros(), Long::sum);
        }
    }

    private void addCost(FigureRow row) {
        Map<String, Long> sums = switch (CostPurpose.of(row.key())) {
            case AGENT, MODEL, CACHE -> modelCosts;
            case PLATFORM_FEE -> platformCosts;
        };
        if (row.micros() > 0) {
            sums.merge(row.currency(), row.micros(), Long::sum);
        }
    }

    private static void volume(Map<String, Volume> volumes, FigureRow row) {
        volumes.computeIfAbsent(row.key(), absent -> new Volume()).add(row);
    }

    private static long of(Map<String, Long> sums, String key) {
        return sums.getOrDefault(key, 0L);
    }

    /** Conversations of one sort, in all and by day. */
    private static final class Volume {

        private final Map<LocalDate, Long> byDay = new TreeMap<>();
        private long total;

        void add(FigureRow row) {
            total += row.count();
            LocalDate day = row.day();
            if (day != null) {
                byDay.merge(day, row.count(), Long::sum);
            }
        }

        long total() {
            return total;
        }

        List<Long> perDay(List<LocalDate> days) {
            return days.stream().map(day -> byDay.getOrDefault(day, 0L)).toList();
        }
    }
}
