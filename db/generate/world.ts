/** What made-up matters draw on, and what one is while it is being made. */
import type { BulkWriter } from "@/db/desk/bulk";
import type { RowOf } from "@/db/desk/logged-tables";
import type { Placed } from "./article";
import type { Random } from "./random";

/** What all matters draw on. */
export interface World {
  random: Random;
  captureFolder: string;
  speakers: Speaker[];
  topics: RowOf<"topics">[];
  dispatches: RowOf<"sources">[];
  /** Statements that may stand in a later matter too: the latest of them. */
  shareable: Shareable[];
}

export interface Speaker {
  row: RowOf<"speakers">;
  offices: RowOf<"offices">[];
}

export interface Said {
  statement: RowOf<"statements">;
  membership: RowOf<"memberships">;
  /** Inner key of its party. */
  party: number;
  coSpeakers: RowOf<"statement_speakers">[];
  occasion: RowOf<"occasions">;
  datings: RowOf<"datings">[];
  quotations: RowOf<"quotations">[];
  /** Whether it is another matter's too. */
  isShared: boolean;
}

export interface Citing {
  /** An article that quotes these texts, with its capture; none is held of some. */
  article(quoted: string[]): Article;
  /** Any source of the matter. */
  any(): RowOf<"sources">;
  /** One of which no text is held: what it is said to say need not stand in a capture. */
  bare(): RowOf<"sources">;
  /** The sources with these keys, and all up the chains that they end. */
  sources(keys: (number | null)[]): RowOf<"sources">[];
  takedowns(): RowOf<"takedowns">[];
  captures(): RowOf<"captures">[];
  /** Takes over what a statement of another matter cites. */
  share(from: Citing, keys: (number | null)[]): void;
}

export interface Article {
  source: RowOf<"sources">;
  capture: RowOf<"captures"> | null;
  placed: Placed[];
}

/** A statement that may stand in a later matter too, and where its words are from. */
export interface Shareable {
  said: Said;
  from: Citing;
}

/** A matter as it is being made. */
export interface Making {
  writer: BulkWriter;
  world: World;
  number: number;
  language: string;
  matter: RowOf<"matters">;
  parties: RowOf<"parties">[];
  points: RowOf<"points">[];
  citing: Citing;
  said: Said[];
  speakers: Map<number, Speaker>;
}
