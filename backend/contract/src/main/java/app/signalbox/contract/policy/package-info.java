/** The networks' rules, what they were asked, and what networks have approved. */
@NullMarked
package app.signalbox.contract.policy;

import org.jspecify.annotations.NullMarked;
