/** What changes on the public record, in words for programs that keep a copy of it. */

/** What whoever keeps a copy does about a change. */
export const mirrorSteps = {
  put: "Fetch the version, keep it, and show it as the matter’s current one.",
  remove: "Show the matter no more, and say why at its addresses; its versions stay.",
  redirect: "Have the former address or id lead to the other one, for good.",
  end_redirect: "Let the address or id lead nowhere else any more: its record stands there again.",
  redact: "Erase the text and its salt from every version that holds its commitment.",
  note: "Keep what it says; nothing that was published reads otherwise.",
} as const;
export type MirrorStep = keyof typeof mirrorSteps;

/** Every kind of change, and what is done about it. */
export const changeKinds = {
  publication: { step: "put", is: "A matter came on the record, for the first time or again." },
  correction: { step: "put", is: "A matter got another version; `correction` says what kind of." },
  withdrawal: { step: "remove", is: "A matter was taken off the record." },
  address: { step: "redirect", is: "A matter got another address." },
  merge: { step: "redirect", is: "A record went into another one of its kind." },
  merge_undone: { step: "end_redirect", is: "A record that went into another is by itself again." },
  withholding: { step: "redact", is: "Words are hidden because the law demands it." },
  recheck: { step: "note", is: "A captured address was asked again whether the words are there." },
  lead: { step: "note", is: "An editor chose what leads the front page." },
} as const satisfies Record<string, { step: MirrorStep; is: string }>;
export type ChangeKind = keyof typeof changeKinds;
