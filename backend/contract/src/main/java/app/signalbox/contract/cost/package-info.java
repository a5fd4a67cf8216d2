/** What a brand's models and platforms cost: prices, budgets, usage and quotas. */
@NullMarked
package app.signalbox.contract.cost;

import org.jspecify.annotations.NullMarked;
