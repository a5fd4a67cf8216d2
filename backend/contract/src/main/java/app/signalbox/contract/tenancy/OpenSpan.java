package app.signalbox.contract.tenancy;

import java.time.DayOfWeek;
import java.time.LocalTime;

/**
 * A part of a day of the week in which a brand answers.
 *
 * @param closes later than {@code opens}; a brand that is open past midnight has two spans
 */
public record OpenSpan(DayOfWeek day, LocalTime opens, LocalTime closes) {}
