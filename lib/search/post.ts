/** Posts and other long texts, pasted to find what they claim: what in them says something. Pure. */

const address = /(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)\S*/giu;
/** "— Name (@handle) May 3, 2017": when it was posted; who did may be what it is about. */
const signature = /[—–]\s*([^—–\n]{0,80}?)\s*\(?@\w+\)\s*\p{L}*\.?\s*\d{0,2},?\s*\d{0,4}\s*$/u;
const handle = /(?<![\p{L}\p{N}_])@(\w+)/gu;
const tag = /[#＃]([\p{L}\p{N}_]+)/gu;

/** "FakeNews2020" as "Fake News 2020". */
const parted = (name: string) =>
  name
    .replaceAll("_", " ")
    .replace(/\p{Ll}(?=\p{Lu})|\p{Lu}(?=\p{Lu}\p{Ll})|\p{L}(?=\p{N})|\p{N}(?=\p{L})/gu, "$& ");

/** So many words are no search typed by hand. */
const typedWords = 16;

/** Whether a text was pasted rather than typed: quotation marks and hyphens in it are its own, and no operators. */
export const isPost = (text: string) =>
  /(?:https?:\/\/|pic\.twitter\.com|(?<![\p{L}\p{N}])[@#]\w)/u.test(text) ||
  text.split(/\s+/u, typedWords).length >= typedWords;

/** The words of a post: without addresses and the day it was posted, with those of its hashtags and handles. */
export function wordsOfPost(text: string): string {
  return text
    .replace(address, " ")
    .replace(signature, " $1")
    .replace(tag, (_, name: string) => ` ${parted(name)} `)
    .replace(handle, (_, name: string) => ` ${parted(name)} `)
    .replaceAll("&amp;", "&");
}
