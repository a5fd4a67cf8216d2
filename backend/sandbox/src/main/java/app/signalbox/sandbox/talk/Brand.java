package app.signalbox.sandbox.talk;

import java.util.Locale;

/** The invented brands of the demonstration; each has its stories in a file of its own name. */
public enum Brand {
    /** Home and garden retailer. */
    LARKSPUR("larkspur-living", "Larkspur", "larkspurliving"),
    /** Bicycles and e-bikes, sold to people and to fleets. */
    FERROUS("ferrous-cycles", "Ferrous", "ferrouscycles"),
    /** Small hotel group by the sea. */
    QUAYSIDE("quayside-hotels", "Quayside", "quaysidehotels");

    private final String slug;
    private final String displayName;
    private final String handle;

    Brand(String slug, String displayName, String handle) {
        this.slug = slug;
        this.displayName = displayName;
        this.handle = handle;
    }

    /** Slug of the tenant that the demonstration gives this brand. */
    public String slug() {
        return slug;
    }

    /** Name as people write it. */
    public String displayName() {
        return displayName;
    }

    /** Handle without the at sign, the same on every network. */
    public String handle() {
        return handle;
    }

    String storyFile() {
        return name().toLowerCase(Locale.ROOT) + ".talk";
    }
}
