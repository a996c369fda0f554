/** The words of following: what can be followed, how often mail comes, and what becomes of what is sent. */

/** What a reader can follow; the definition ends “Tell me …”. */
export const followSubjects = {
  statement: { label: "Statement", definition: "when it is answered" },
  matter: { label: "Matter", definition: "when it changes" },
  person: { label: "Person", definition: "when a statement of theirs is added" },
} as const;
export type FollowSubject = keyof typeof followSubjects;

/** How often mail comes. */
export const followPaces = {
  at_once: { label: "At once", definition: "A mail for each publication" },
  daily: { label: "Once a day", definition: "One mail with all of the day, if there is any" },
} as const;
export type FollowPace = keyof typeof followPaces;

/** Days for which what was asked for waits to be confirmed. */
export const confirmWithinDays = 3;

/** What becomes of a mail, see db/desk/deliveries.ts. */
export const deliveryStates = {
  waiting: { label: "Waiting", definition: "It is sent when it is due" },
  sending: { label: "Being sent", definition: "A process has claimed it" },
  sent: { label: "Sent", definition: "The mail server took it" },
  failed: { label: "Given up", definition: "The mail server did not take it, however often" },
  unsure: { label: "Unknown", definition: "It may have arrived; it is not sent again" },
} as const;
export type DeliveryState = keyof typeof deliveryStates;
