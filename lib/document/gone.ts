/** A record that is on the public record no more: what its address says instead. */
export interface GoneRecord {
  matter: { slug: string; question: string };
  /** The last version that showed it. */
  lastVersion: number;
  /** When the version without it was published. */
  goneAt: string;
  /** Why, as the version without it says. */
  reason: string;
}
