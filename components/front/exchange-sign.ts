import type { ExchangeSign } from "@/lib/exchanges";
import { rebuttalTypes, rebuttalWord, type SignName } from "@/lib/vocabulary";

/** The sign and the word of what an exchange is listed under. */
export function signAndWord(sign: ExchangeSign): { sign: SignName; word: string } {
  if (sign === "no_reply") return { sign: "none", word: "No reply found" };
  return { sign: rebuttalTypes[sign].sign, word: rebuttalWord(sign) };
}
