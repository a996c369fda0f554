/** The log's filters, as they stand in the address of its page. */
export const logFilterNames = ["actor", "action", "table", "record", "day"] as const;
export type LogFilters = Partial<Record<(typeof logFilterNames)[number], string>>;

/** The filters of an address; what is no filter, no day or far too long is left out. */
export function logFiltersIn(asked: (name: string) => string | null | undefined): LogFilters {
  const filters: LogFilters = {};
  for (const name of logFilterNames) {
    const value = asked(name)?.trim();
    if (!value || value.length > 200) continue;
    if (name === "day" && !isDay(value)) continue;
    filters[name] = value;
  }
  return filters;
}

/** Whether the text is a day of the calendar: 2026-02-03. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
