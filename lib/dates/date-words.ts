/** The words of dates, by language: names of months and weekdays from the platform (CLDR), and a few around them. */

/** Words are parted by "|"; each is written as `folded` leaves it. */
interface Around {
  before: string;
  /** "On or before". */
  by: string;
  after: string;
  /** "On or after". */
  since: string;
  between: string;
  and: string;
  or: string;
  from: string;
  /** Between two ends: "3 to 5 March". */
  to: string;
  until: string;
  about: string;
  possibly: string;
  /** "Early", "end of": a part of what follows, which is taken whole. */
  part: string;
  /** Say nothing of when. */
  filler: string;
}

/** What stands around dates. Other languages have their months and weekdays. */
const around: Record<string, Around> = {
  en: {
    before: "before|earlier than|prior to",
    by: "on or before|in or before|at or before|by|not after|no later than|at the latest",
    after: "after|later than",
    since: "on or after|in or after|at or after|since|not before",
    between: "between",
    and: "and",
    or: "or",
    from: "from",
    to: "to|through|thru",
    until: "until|till",
    about: "about|around|circa|ca|c|approximately|roughly|some time in|sometime in",
    possibly: "possibly|perhaps|probably",
    part: "early in|early|mid|middle of|the middle of|late in|late|the end of|end of|the beginning of|beginning of|the start of|start of",
    filler: "on|in|of|the|at|day|year",
  },
  de: {
    before: "vor",
    by: "spatestens|spatestens am|bis spatestens",
    after: "nach",
    since: "ab|seit|fruhestens",
    between: "zwischen",
    and: "und",
    or: "oder",
    from: "von|vom",
    to: "bis|bis zum",
    until: "bis|bis zum",
    about: "um|etwa|ungefahr|circa|ca|gegen|rund",
    possibly: "moglicherweise|vielleicht|vermutlich",
    part: "anfang|mitte|ende|fruh im|spat im",
    filler: "am|im|in|den|dem|der|des|jahr|jahre",
  },
  fr: {
    before: "avant",
    by: "au plus tard|au plus tard le",
    after: "apres",
    since: "depuis|a partir de|a partir du|des",
    between: "entre",
    and: "et",
    or: "ou",
    from: "de|du",
    to: "a|au",
    until: "jusqu'a|jusqu'au|jusque",
    about: "vers|environ|autour de|circa|ca",
    possibly: "peut-etre|possiblement|probablement",
    part: "debut|mi|fin|au debut de|a la fin de",
    filler: "le|la|en|au|du|de|d'|l'|a|annee|er",
  },
  es: {
    before: "antes de|antes del",
    by: "a mas tardar|no mas tarde de|no mas tarde del",
    after: "despues de|despues del|tras",
    since: "desde|a partir de|a partir del",
    between: "entre",
    and: "y|e",
    or: "o|u",
    from: "de|del|desde",
    to: "a|al|hasta",
    until: "hasta",
    about: "hacia|alrededor de|sobre|circa|ca|aproximadamente",
    possibly: "posiblemente|quizas|quiza|probablemente",
    part: "principios de|a principios de|comienzos de|a comienzos de|mediados de|a mediados de|finales de|a finales de|fines de|a fines de",
    filler: "el|la|los|en|de|del|dia|ano",
  },
  pt: {
    before: "antes de|antes do",
    by: "o mais tardar|ate|no maximo",
    after: "depois de|depois do|apos",
    since: "desde|a partir de|a partir do",
    between: "entre",
    and: "e",
    or: "ou",
    from: "de|do",
    to: "a|ao|ate",
    until: "ate",
    about: "por volta de|cerca de|circa|ca|aproximadamente",
    possibly: "possivelmente|talvez|provavelmente",
    part: "inicio de|no inicio de|meados de|em meados de|fim de|fins de|no fim de|final de|no final de",
    filler: "o|a|em|no|na|de|do|da|dia|ano|º",
  },
  it: {
    before: "prima del|prima di|prima dell'",
    by: "entro|entro il|al piu tardi",
    after: "dopo|dopo il",
    since: "dal|da|a partire dal",
    between: "tra|fra|tra il|fra il",
    and: "e|e il",
    or: "o",
    from: "dal|da|dall'",
    to: "al|a|all'",
    until: "fino al|fino a",
    about: "verso|verso il|circa|ca|intorno al",
    possibly: "forse|probabilmente|possibilmente",
    part: "inizio|all'inizio di|meta|a meta|fine|alla fine di",
    filler: "il|lo|l'|in|nel|nell'|di|del|dell'|anno|giorno",
  },
  nl: {
    before: "voor",
    by: "uiterlijk|uiterlijk op|op of voor",
    after: "na",
    since: "sinds|vanaf|op of na",
    between: "tussen",
    and: "en",
    or: "of",
    from: "van",
    to: "tot|tot en met|t/m",
    until: "tot|tot en met",
    about: "omstreeks|rond|ongeveer|circa|ca",
    possibly: "mogelijk|misschien|waarschijnlijk",
    part: "begin|medio|half|eind",
    filler: "op|in|de|het|van|jaar",
  },
  sv: {
    before: "fore|innan",
    by: "senast",
    after: "efter",
    since: "sedan|fran och med",
    between: "mellan",
    and: "och",
    or: "eller",
    from: "fran",
    to: "till",
    until: "till|fram till",
    about: "omkring|cirka|ca|runt",
    possibly: "mojligen|kanske",
    part: "borjan av|mitten av|slutet av|i borjan av|i slutet av",
    filler: "den|i|ar|pa",
  },
  da: {
    before: "for|inden",
    by: "senest",
    after: "efter",
    since: "siden|fra og med",
    between: "mellem",
    and: "og",
    or: "eller",
    from: "fra",
    to: "til",
    until: "indtil",
    about: "omkring|cirka|ca",
    possibly: "muligvis|maske",
    part: "begyndelsen af|midten af|slutningen af",
    filler: "den|i|ar|pa",
  },
  nb: {
    before: "for",
    by: "senest",
    after: "etter",
    since: "siden|fra og med",
    between: "mellom",
    and: "og",
    or: "eller",
    from: "fra",
    to: "til",
    until: "inntil|frem til",
    about: "omkring|rundt|cirka|ca",
    possibly: "muligens|kanskje",
    part: "begynnelsen av|midten av|slutten av",
    filler: "den|i|ar|pa",
  },
  pl: {
    before: "przed",
    by: "najpozniej",
    after: "po",
    since: "od",
    between: "miedzy|pomiedzy",
    and: "a|i",
    or: "lub|albo",
    from: "od",
    to: "do",
    until: "do",
    about: "okolo|ok|circa|ca",
    possibly: "byc moze|prawdopodobnie",
    part: "poczatek|polowa|koniec|na poczatku|pod koniec",
    filler: "w|dnia|r|roku",
  },
  cs: {
    before: "pred",
    by: "nejpozdeji",
    after: "po",
    since: "od",
    between: "mezi",
    and: "a",
    or: "nebo",
    from: "od",
    to: "do|az",
    until: "do",
    about: "kolem|okolo|asi|cca",
    possibly: "mozna|pravdepodobne",
    part: "zacatek|polovina|konec|zacatkem|koncem",
    filler: "v|dne|roku",
  },
  ru: {
    before: "до",
    by: "не позднее",
    after: "после",
    since: "с|начиная с",
    between: "между",
    and: "и",
    or: "или",
    from: "с|от",
    to: "по|до",
    until: "по",
    about: "около|примерно",
    possibly: "возможно|вероятно",
    part: "начало|середина|конец|в начале|в середине|в конце",
    filler: "в|г|года|году|год",
  },
  uk: {
    before: "до",
    by: "не пізніше",
    after: "після",
    since: "з|від",
    between: "між",
    and: "і|та|и",
    or: "або",
    from: "з|від",
    to: "по|до",
    until: "по",
    about: "близько|приблизно",
    possibly: "можливо|імовірно",
    part: "початок|середина|кінець|на початку|в середині|наприкінці",
    filler: "у|в|р|року|році|рік",
  },
  ar: {
    before: "قبل",
    by: "في موعد أقصاه",
    after: "بعد",
    since: "منذ",
    between: "بين",
    and: "و",
    or: "او",
    from: "من",
    to: "الى|حتى",
    until: "حتى",
    about: "حوالي|نحو",
    possibly: "ربما",
    part: "اوائل|منتصف|اواخر",
    filler: "في|يوم|من|سنة|عام",
  },
};

/** Regions that name the months otherwise than the language alone does. */
const regions: Record<string, string[]> = { ar: ["ar-SY", "ar-MA"], en: ["en-GB"], de: ["de-AT"] };

/** Letters without case, accents and the differences of compatibility; all digits are 0 to 9, all dashes "-". */
export function folded(text: string): string {
  return (
    text
      .normalize("NFKD")
      // Accents and points; the vowels of other scripts are letters as any.
      .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\p{Cf}]/gu, "")
      .toLowerCase()
      .replace(/\p{Nd}/gu, (digit) => digits().get(digit) ?? digit)
      .replace(/[’‘ʼ`´]/g, "'")
      .replace(/[‐-―−]/g, "-")
      // Letters that carry no mark that could be taken off.
      .replace(
        /[łøßæœđı]/g,
        (letter) => ({ ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe", đ: "d" })[letter] ?? "i",
      )
      .replace(/\s+/g, " ")
      .trim()
  );
}

let digitsKnown: Map<string, string> | undefined;

/** What the digits of every script stand for. */
function digits(): Map<string, string> {
  digitsKnown ??= new Map(
    Intl.supportedValuesOf("numberingSystem").flatMap((numberingSystem) =>
      Array.from({ length: 10 }, (_, value): [string, string] => [
        new Intl.NumberFormat("en", { numberingSystem }).format(value),
        String(value),
      ]),
    ),
  );
  return digitsKnown;
}

/** What a language's dates are read with. Every word is `folded`. */
export interface DateWords {
  /**
   * The month (1 to 12) or weekday (0 is Sunday) that a word names: by its name, or by three of its letters or more
   * where no other begins so.
   */
  named(word: string): { part: "month" | "weekday"; value: number } | undefined;
  /** Names of months and weekdays that are no single word ("3月", "quinta-feira"), the longest first. */
  spelled: { name: string; part: "month" | "weekday"; value: number }[];
  /** What may stand within a run of letters without spaces: "日水曜日". */
  weekdayNames: string[];
  around: Record<keyof Around, string[]>;
  /** Years that the language counts from 543 BC. */
  isBuddhist: boolean;
}

const known = new Map<string, DateWords | undefined>();

/** The languages whose dates are read whatever language a text is in. */
export const commonLanguages = Object.keys(around);

/** The words of a language's dates; nothing for a tag that the platform does not know. */
export function dateWords(tag: string): DateWords | undefined {
  if (!known.has(tag)) known.set(tag, wordsOf(tag));
  return known.get(tag);
}

function wordsOf(tag: string): DateWords | undefined {
  const [language = ""] = tag.toLowerCase().split("-");
  const key = language === "no" || language === "nn" ? "nb" : language;
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0) return;
  } catch {
    return;
  }
  const locales = [tag, ...(regions[language] ?? [])];
  const months = Array.from({ length: 12 }, (_, month) =>
    namesOf(locales, new Date(Date.UTC(2026, month, 1)), "month"),
  );
  // 4 January 2026 was a Sunday.
  const weekdays = Array.from({ length: 7 }, (_, day) =>
    namesOf(locales, new Date(Date.UTC(2026, 0, 4 + day)), "weekday"),
  );
  const lists = Object.entries(around[key] ?? around.en ?? {}).map(([name, list]) => [
    name,
    list.split("|"),
  ]);
  const words: Record<keyof Around, string[]> = Object.fromEntries(lists);
  return {
    named(word) {
      for (const isWhole of [true, false]) {
        const month = placeOf(months, word, isWhole);
        if (month !== undefined) return { part: "month", value: month + 1 };
        const weekday = placeOf(weekdays, word, isWhole);
        if (weekday !== undefined) return { part: "weekday", value: weekday };
      }
      return undefined;
    },
    spelled: [...spelledIn(months, "month", 1), ...spelledIn(weekdays, "weekday", 0)].sort(
      (a, b) => b.name.length - a.name.length,
    ),
    weekdayNames: weekdays.flat(),
    around: { ...words, filler: [...words.filler, ...literalsOf(tag)] },
    isBuddhist: new Intl.DateTimeFormat(tag).resolvedOptions().calendar === "buddhist",
  };
}

const spelledIn = (lists: string[][], part: "month" | "weekday", first: number) =>
  lists.flatMap((names, place) =>
    names
      .filter((name) => !/^[\p{L}\p{M}]+$/u.test(name))
      .map((name) => ({ name, part, value: place + first })),
  );

/** Every name of a day's month or weekday: alone and within a date, whole and short. */
function namesOf(locales: string[], day: Date, part: "month" | "weekday"): string[] {
  const others = part === "month" ? [{}, { day: "numeric" as const }] : [{}];
  const names = locales.flatMap((locale) =>
    (["long", "short"] as const).flatMap((width) =>
      others.flatMap((other) => {
        const options = { [part]: width, ...other, calendar: "gregory", timeZone: "UTC" };
        const parts = new Intl.DateTimeFormat(locale, options).formatToParts(day);
        const place = parts.findIndex(({ type }) => type === part);
        // Japanese has months by number alone: "3月".
        const counter = /^\p{L}+/u.exec(parts[place + 1]?.value ?? "")?.[0] ?? "";
        const value = parts[place]?.value ?? "";
        const name = folded(/^\d+$/.test(value) ? value + counter : value).replace(/\.$/, "");
        // Hebrew writes "in" together with the month.
        const before = folded(parts[place - 1]?.value.replace(/^.*\s/, "") ?? "");
        return /\p{L}/u.test(before) ? [name, before + name] : [name];
      }),
    ),
  );
  // A month that is a bare number is read as figures.
  return [...new Set(names)].filter((name) => /\p{L}/u.test(name));
}

/** What the language writes between the parts of a date: "de", "г.", "年". */
function literalsOf(tag: string): string[] {
  return (["long", "full"] as const).flatMap((dateStyle) =>
    new Intl.DateTimeFormat(tag, { dateStyle, timeZone: "UTC" })
      .formatToParts(0)
      .flatMap(({ type, value }) =>
        type === "literal" || type === "era" ? (folded(value).match(/[\p{L}\p{M}]+/gu) ?? []) : [],
      ),
  );
}

function placeOf(lists: string[][], word: string, isWhole: boolean): number | undefined {
  if (!isWhole && word.length < 3) return;
  const fits = (name: string) => (isWhole ? name === word : name.startsWith(word));
  const found = lists.flatMap((names, place) => (names.some(fits) ? [place] : []));
  return found.length === 1 ? found[0] : undefined;
}
