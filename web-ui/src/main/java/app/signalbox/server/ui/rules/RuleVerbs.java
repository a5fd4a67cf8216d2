package app.signalbox.server.ui.rules;

import app.signalbox.contract.rules.RuleEffect;
import app.signalbox.contract.rules.RuleView;
import org.jspecify.annotations.Nullable;

/** What can be done to a rule. */
interface RuleVerbs {

    void open(RuleView rule);

    void close();

    /** Switches it on or off; one that has paused goes on. */
    void turn(RuleView rule);

    /** Lets it act so many places later. */
    void move(RuleView rule, int by);

    /** Writes it anew, or a new one where none is given. */
    void edit(@Nullable RuleView rule);

    /** Shows what it would have done. */
    void rehearse(RuleView rule);

    void remove(RuleView rule);

    void undo(RuleView rule, RuleEffect effect);

    /** Asks since when to take back all that it did. */
    void undoMany(RuleView rule);
}
