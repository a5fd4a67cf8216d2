package app.signalbox.sandbox.answer.call;

/** What a network answers. */
public interface Desk {

    /**
     * Does what is asked.
     *
     * @throws Refusal if the network would refuse
     */
    Answer answer(Call call);

    /** The network's way to say that it is down. */
    Answer unavailable();

    /** The network's way to say that these were too many calls. */
    Answer throttled(Call call);

    /** Whether a person's browser asks for a page; the weather is always fair for it. */
    boolean isPage(Call call);
}
