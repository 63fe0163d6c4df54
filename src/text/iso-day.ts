/** Whether a text is a day of the calendar, written `YYYY-MM-DD`: `2026-02-30` is in the right form, but is not a real date. */
export function isIsoDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  // JavaScript takes February 30 for March 2.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
