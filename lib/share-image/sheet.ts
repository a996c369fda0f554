/** What stands in a share image: in words and numbers, before anything is drawn. Pure. */
import type { QuotationForm, SignName } from "@/lib/vocabulary";

export interface SheetWords {
  text: string;
  language: string;
  form: QuotationForm | null;
}

/** One side: who says it, when, and the words, or what stands in their place. */
export interface SheetSide {
  /** Of the party, from 0; null: nobody's, or of no party. */
  partyIndex: number | null;
  name: string;
  role: string;
  when: string;
  /** Whose wording the words are: "Verbatim, first 21 of 37 words"; empty where none stand. */
  form: string;
  words: SheetWords | null;
  /** Where no words stand: what is known instead, its first line stronger; a gap has a broken frame. */
  instead?: { lead: string; more: string; isGap: boolean };
  /** A stance of its own, where no line joins the sides. */
  stance?: { sign: SignName; word: string };
}

/** What joins two sides. */
export interface SheetJoint {
  sign: SignName;
  word: string;
  sentence: string;
  /** Without an answer the line is broken, and has no head. */
  isAnswer: boolean;
}

export interface Sheet {
  /** What is at issue, over both sides. */
  title: string;
  language?: string;
  sides: SheetSide[];
  joint: SheetJoint | null;
  isRightToLeft: boolean;
  /** What is shown, "Cossío partly denies Trump.", which may be cut; and what vouches for it, "Gainsay, version 3, 3 Feb 2026." */
  cited: { what: string; as: string };
  /** Without what leads to it: "gainsay.example/matters/…" */
  address: string;
  /** What the record lacks, opposite the citation. */
  doubts: string[];
}
