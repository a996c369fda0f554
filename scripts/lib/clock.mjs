// Preloaded (--import) by the servers that pictures are taken of: the clock stands still at GAINSAY_CLOCK, or, with a +
// behind it, runs from there, so that what a page says of "now" is the same in every run.
const [, since = "", runs] = /^(.+?)(\+?)$/.exec(process.env.GAINSAY_CLOCK ?? "") ?? [];
const start = Date.parse(since);
if (Number.isNaN(start))
  throw new Error("GAINSAY_CLOCK must be a moment such as 2026-03-02T09:30:00Z");

const RealDate = Date;
const began = RealDate.now();
const now = () => (runs ? start + (RealDate.now() - began) : start);

class SetDate extends RealDate {
  // Its own, and not only inherited: Next copies what a class has of its own.
  /** @override */
  static name = "Date";
  /** @override */
  static parse = RealDate.parse;
  /** @override */
  static UTC = RealDate.UTC;
  /** @param {any[]} given as `Date` takes it */
  constructor(...given) {
    super(.../** @type {[number]} */ (given.length > 0 ? given : [now()]));
  }
  /** @override */
  static now() {
    return now();
  }
}
globalThis.Date = /** @type {DateConstructor} */ (SetDate);
