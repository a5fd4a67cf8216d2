package app.signalbox.sandbox.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What people photograph. */
public enum Subject {
    CRUSHED_PARCEL(AtHome::crushedParcel),
    SCRATCHED_TABLE(AtHome::scratchedTable),
    BROKEN_POT(AtHome::brokenPot),
    SPOTTED_PLANT(AtHome::spottedPlant),
    ARMCHAIR(AtHome::armchair),
    BICYCLE(OnWheels::bicycle),
    FAULT_CODE(OnWheels::faultCode),
    FLAT_TYRE(OnWheels::flatTyre),
    OPEN_ROAD(OnWheels::openRoad),
    SUNRISE(ByTheSea::sunrise),
    CONFIRMATION(ByTheSea::confirmation),
    NIGHT_PARTY(ByTheSea::nightParty),
    DINNER(ByTheSea::dinner);

    private final Consumer<Canvas> painting;

    Subject(Consumer<Canvas> painting) {
        this.painting = painting;
    }

    /** The subject of this word, absent if nobody photographs that. */
    public static Optional<Subject> find(String word) {
        return Stream.of(values())
                .filter(subject -> subject.word().equals(word))
                .findFirst();
    }

    /** How stories and addresses name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void paint(Canvas canvas) {
        painting.accept(canvas);
    }
}
