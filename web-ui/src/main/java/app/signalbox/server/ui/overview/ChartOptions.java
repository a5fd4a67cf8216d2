package app.signalbox.server.ui.overview;

import app.signalbox.contract.channels.Channel;
import app.signalbox.contract.overview.IntentVolume;
import app.signalbox.contract.overview.NetworkVolume;
import app.signalbox.server.ui.Dates;
import app.signalbox.server.ui.Phrase;
import app.signalbox.server.ui.inbox.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the charts show, in the words of ECharts. Bars and lines begin at zero, and every series is named where it is. */
final class ChartOptions {

    private static final Map<String, String> QUIET = Map.of("color", "var(--sb-quiet)");
    private static final Map<String, String> READABLE = Map.of("color", "var(--vaadin-text-color)");
    private static final Map<String, Object> FAINT_LINES = Map.of("lineStyle", Map.of("color", "var(--sb-line)"));

    private ChartOptions() {}

    /** A line for each network, named above them: at their ends the names would cover each other. */
    static Map<String, Object> networks(List<LocalDate> days, List<NetworkVolume> networks) {
        return Map.of(
                "grid", Map.of("left", 8, "right", 30, "top", 34, "bottom", 4, "containLabel", true),
                "legend", Map.of("left", 0, "top", 0, "itemWidth", 26, "itemHeight", 8, "textStyle", READABLE),
                "tooltip",
                        Map.of(
                                "trigger",
                                "axis",
                                "backgroundColor",
                                "var(--sb-paper)",
                                "borderColor",
                                "var(--vaadin-border-color)",
                                "textStyle",
                                READABLE),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "boundaryGap",
                                false,
                                "data",
                                days.stream().map(Dates::brief).toList(),
                                "axisLabel",
                                QUIET,
                                "axisLine",
                                FAINT_LINES,
                                "axisTick",
                                Map.of("show", false)),
                "yAxis",
                        Map.of(
                                "type",
                                "value",
                                "min",
                                0,
                                "minInterval",
                                1,
                                "axisLabel",
                                QUIET,
                                "splitLine",
                                FAINT_LINES),
                "series", networks.stream().map(ChartOptions::line).toList());
    }

    private static Map<String, Object> line(NetworkVolume network) {
        String colour = "var(--net-" + network.channel().value() + ")";
        return Map.of(
                "type", "line",
                "name", network.channel().displayName(),
                "data", network.perDay(),
                "showSymbol", false,
                "symbolSize", 7,
                "symbol", symbol(network.channel()),
                "lineStyle", Map.of("width", 2, "type", dashes(network.channel())),
                "itemStyle", Map.of("color", colour));
    }

    /** Nobody has to tell colours apart to tell the lines apart. */
    private static Object dashes(Channel channel) {
        return switch (channel) {
            case FACEBOOK -> "solid";
            case INSTAGRAM -> List.of(7, 3);
            case X -> List.of(2, 2);
            case LINKEDIN -> List.of(10, 3, 2, 3);
        };
    }

    private static String symbol(Channel channel) {
        return switch (channel) {
            case FACEBOOK -> "circle";
            case INSTAGRAM -> "rect";
            case X -> "triangle";
            case LINKEDIN -> "diamond";
        };
    }

    /** A bar for each intent with its number at its end, the longest on top. */
    static Map<String, Object> intents(List<IntentVolume> sorted) {
        return Map.of(
                "grid", Map.of("left", 8, "right", 48, "top", 4, "bottom", 4, "containLabel", true),
                "xAxis", Map.of("type", "value", "min", 0, "show", false),
                "yAxis",
                        Map.of(
                                "type",
                                "category",
                                "inverse",
                                true,
                                "data",
                                sorted.stream().map(ChartOptions::name).toList(),
                                "axisLabel",
                                READABLE,
                                "axisLine",
                                Map.of("show", false),
                                "axisTick",
                                Map.of("show", false)),
                "series",
                        List.of(Map.of(
                                "type", "bar",
                                "data",
                                        sorted.stream()
                                                .map(IntentVolume::conversations)
                                                .toList(),
                                "barMaxWidth", 18,
                                "itemStyle", Map.of("color", "var(--aura-accent-color)"),
                                "label",
                                        Map.of(
                                                "show", true,
                                                "position", "right",
                                                "color", "var(--vaadin-text-color)"))));
    }

    static String name(IntentVolume volume) {
        return volume.intent() == null ? Phrase.of("Not read yet") : Words.of(volume.intent());
    }
}
