package app.signalbox.server.ui.inbox;

import app.signalbox.contract.triage.Aspect;
import app.signalbox.contract.triage.CorrectionView;

/** What an operator does about the reading that is shown. */
interface ReadingVerbs {

    /** Says what is right; the value is a wire form. */
    void correct(Aspect aspect, String value);

    /** Lets the engine's word count again. */
    void withdraw(CorrectionView correction);

    /** Shows all corrections of the brand. */
    void showAll();
}
