package app.signalbox.sandbox.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What people photograph. */
public enum Subject {
    CRUSHED_PARCEL,
    SCRATCHED_TABLE,
    BROKEN_POT,
    SPOTTED_PLANT,
    ARMCHAIR,
    BICYCLE,
    FAULT_CODE,
    FLAT_TYRE,
    OPEN_ROAD,
    SUNRISE,
    CONFIRMATION,
    NIGHT_PARTY,
    DINNER;

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
        switch (this) {
            case CRUSHED_PARCEL -> AtHome.crushedParcel(canvas);
            case SCRATCHED_TABLE -> AtHome.scratchedTable(canvas);
            case BROKEN_POT -> AtHome.brokenPot(canvas);
            case SPOTTED_PLANT -> AtHome.spottedPlant(canvas);
            case ARMCHAIR -> AtHome.armchair(canvas);
            case BICYCLE -> OnWheels.bicycle(canvas);
            case FAULT_CODE -> OnWheels.faultCode(canvas);
            case FLAT_TYRE -> OnWheels.flatTyre(canvas);
            case OPEN_ROAD -> OnWheels.openRoad(canvas);
            case SUNRISE -> ByTheSea.sunrise(canvas);
            case CONFIRMATION -> ByTheSea.confirmation(canvas);
            case NIGHT_PARTY -> ByTheSea.nightParty(canvas);
            case DINNER -> ByTheSea.dinner(canvas);
        }
    }
}
