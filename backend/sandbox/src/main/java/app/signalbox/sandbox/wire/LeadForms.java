package app.signalbox.sandbox.wire;

/** Which form and which advertisement a lead came from; both follow from its id. */
public final class LeadForms {

    private LeadForms() {}

    /** The form of this lead. */
    public static long formOf(String leadgenId) {
        return 9_100_200_300L + Long.parseLong(leadgenId) % 3;
    }

    /** The advertisement that showed the form. */
    public static long adOf(String leadgenId) {
        return 2_385_000_000_000_000L + Long.parseLong(leadgenId) / 7 % 1_000_000_000_000L;
    }
}
