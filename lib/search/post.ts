/** Posts and other long texts, pasted to find what they claim: what in them says something. Pure. */

const address = /(?:https?:\/\/|www\.|pic\.twitter\.com\/|t\.co\/)\S+/giu;
/** "— Name (@handle) May 3, 2017": who posted it, and when. */
const signature = /[—–-]+\s*[^—–\n]{0,80}\(@\w+\)\s*\p{L}*\.?\s*\d{0,2},?\s*\d{0,4}\s*$/u;
const handle = /(?<![\p{L}\p{N}_])@(\w+)/gu;
const tag = /[#＃]([\p{L}\p{N}_]+)/gu;

/** "FakeNews2020" as "Fake News 2020". */
const parted = (name: string) =>
  name
    .replaceAll("_", " ")
    .replace(
      /(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})|(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu,
      "$& ",
    );

/** The words of a post without addresses, with those of its hashtags and names, and without who posted it when. */
export function wordsOfPost(text: string): string {
  return text
    .replace(address, " ")
    .replace(signature, " ")
    .replace(tag, (_, name: string) => ` ${parted(name)} `)
    .replace(handle, (_, name: string) => ` ${parted(name)} `);
}
