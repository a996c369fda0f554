/** Made-up texts in several languages and scripts: words come as often as Zipf's law says, the commonest are real ones. */
import type { Random } from "./random";

interface Language {
  /** How many of a hundred texts are in it. */
  share: number;
  common: string;
  /** What further words are put together from. */
  parts: string;
  /** How many words there are. */
  count: number;
  between: string;
  end: string;
}

const latin =
  "ba bre ca ci do dra el fa fo ga gen ha in ka la li ma men mi na no or pa per ra re sa sen ta ter ti to un va ve vi za";
const spaced = { between: " ", end: "." };

const languages: Record<string, Language> = {
  en: {
    ...{ share: 56, count: 12_000, parts: latin, ...spaced },
    common:
      "the of to and in that is was for it with not on be as by have are at this from has they will we were no who been there an its had would their minister government said talks people after bridge harbour law court report budget police water school company contract market president council agreement sanctions letter meeting statement denied tax election border hospital workers union price energy rail committee",
  },
  es: {
    ...{ share: 10, count: 5_000, parts: latin, ...spaced },
    common:
      "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta gobierno ministro ley pueblo acuerdo diálogo país reunión puente agua escuela elección justicia",
  },
  fr: {
    ...{ share: 7, count: 5_000, parts: latin, ...spaced },
    common:
      "de la le et les des en un du une que est pour qui dans par sur au plus ce pas ne se ont il avec son été mais nous leur été gouvernement ministre loi accord élection école marché réunion négociation frontière",
  },
  de: {
    ...{ share: 6, count: 5_000, parts: latin, ...spaced },
    common:
      "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei Minister Regierung Gesetz Brücke Hafen Gespräche Vertrag Wahl Steuer Schule Gericht Bürger",
  },
  ru: {
    ...{ share: 6, count: 4_000, ...spaced },
    common:
      "и в не на что с по это как к из у за от о но так для был мы они закон министр правительство переговоры мост вода выборы суд договор народ рынок граница школа",
    parts: "ба ве го да жи за ко ла ме но ру са та ты це ча ши ют ря",
  },
  ar: {
    ...{ share: 6, count: 4_000, ...spaced },
    common:
      "في من على أن إلى هذا التي عن مع لا ما كان الذي هو قد بعد بين كل لم قال الحكومة الوزير الاتفاق المحادثات القانون الجسر الميناء الانتخابات المحكمة الشعب المدرسة المياه",
    parts: "با تا جا حا دا را سا شا عا فا قا كا لا ما نا وا ين ون ات ير",
  },
  zh: {
    ...{ share: 6, count: 6_000, between: "", end: "。" },
    common:
      "的 是 不 了 在 有 和 我们 这 为 对 政府 部长 谈判 法律 桥 港口 选举 法院 人民 市场 学校 水 协议 没有 已经 否认 表示 会议 边境",
    parts:
      "大 中 国 上 公 民 主 经 济 学 生 工 农 海 天 地 开 发 新 事 部 长 年 月 日 东 西 南 北 安",
  },
  he: {
    ...{ share: 2, count: 2_000, ...spaced },
    common: "של את לא על הוא זה עם כי היא גם אבל הממשלה השר החוק ההסכם השיחות הגשר הנמל הבחירות",
    parts: "בא גו די הו זי טו כי לו מי נו סי עו פי צו קי רו שי תו",
  },
  ja: {
    ...{ share: 1, count: 3_000, between: "", end: "。" },
    common:
      "の に は を た が で て と し れ さ ある いる も する から 政府 大臣 交渉 法律 橋 港 選挙 協定",
    parts: "あ い う え お か き く け こ さ し す せ そ 大 国 人 会 社 長 本 中 学 生 東 西",
  },
};

const shares = Object.entries(languages).map(([code, { share }]) => [code, share] as const);
const vocabularies = new Map<string, string[]>();

/** The words of a language, the commonest first. */
function wordsOf(code: string): string[] {
  const known = vocabularies.get(code);
  if (known) return known;
  const { common, parts, count } = languages[code] as Language;
  const pieces = parts.split(" ");
  const words = new Set(common.split(" "));
  // Numbers written with the pieces as their digits, short ones first, in an order in which neighbours are unlike.
  for (let at = 1; words.size < count; at += 1) {
    let left = (at * 7_919) % pieces.length ** (at < pieces.length ** 2 ? 2 : 3);
    let word = "";
    do {
      word += pieces[left % pieces.length];
      left = Math.floor(left / pieces.length);
    } while (left > 0);
    words.add(word);
  }
  const list = [...words];
  vocabularies.set(code, list);
  return list;
}

/** BCP 47. */
export const pickLanguage = (random: Random): string => random.weighted(shares);

/** So many words, as they stand in a sentence. */
export function phrase(random: Random, language: string, length: number): string {
  const words = wordsOf(language);
  const { between } = languages[language] as Language;
  let text = "";
  for (let at = 0; at < length; at += 1)
    text += (at > 0 ? between : "") + words[random.zipf(words.length)];
  return text;
}

/** A sentence of so many words. */
export function sentence(random: Random, language: string, length: number): string {
  const text = phrase(random, language, length);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${(languages[language] as Language).end}`;
}

/** A word of a name: none of the commonest, with a capital. */
export function nameWord(random: Random, language: string): string {
  const words = wordsOf(language);
  const word = words[random.between(80, words.length - 1)] ?? "";
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}
