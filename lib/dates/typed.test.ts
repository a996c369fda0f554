import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseEdtf } from "./edtf";
import { formatEdtf } from "./format";
import { readTypedDate } from "./typed";

/** The EDTF it is read as; the choices where it is asked back. */
function read(typed: string, language: string | null = "en"): string | string[] {
  const found = readTypedDate(typed, language);
  return found.ok ? found.edtf : found.choices;
}

describe("as people write them", () => {
  test.each([
    ["4 March 2026", "en", "2026-03-04"],
    ["March 4, 2026", "en", "2026-03-04"],
    ["March 4th 2026", "en", "2026-03-04"],
    ["the 4th of March, 2026", "en", "2026-03-04"],
    ["Wednesday, 4 March 2026", "en", "2026-03-04"],
    ["4 Mar. 2026", "en", "2026-03-04"],
    ["Sept. 1st 2023", "en", "2023-09-01"],
    ["on 4 MARCH 2026", "en", "2026-03-04"],
    ["2026 March 4", "en", "2026-03-04"],
    ["4. März 2026", "de", "2026-03-04"],
    ["am 4. Maerz 2026", "fr", []],
    ["Mittwoch, den 4. März 2026", "de", "2026-03-04"],
    ["im Jänner 2026", "de-AT", "2026-01"],
    ["le 4 mars 2026", "fr", "2026-03-04"],
    ["1er février 2026", "fr", "2026-02-01"],
    ["4 de marzo de 2026", "es", "2026-03-04"],
    ["el miércoles 4 de marzo del 2026", "es", "2026-03-04"],
    ["4 de março de 2026", "pt", "2026-03-04"],
    ["4 marzo 2026", "it", "2026-03-04"],
    ["4 maart 2026", "nl", "2026-03-04"],
    ["4 marca 2026 r.", "pl", "2026-03-04"],
    ["4 марта 2026 г.", "ru", "2026-03-04"],
    ["4 березня 2026 р.", "uk", "2026-03-04"],
    ["٤ مارس ٢٠٢٦", "ar", "2026-03-04"],
    ["4 آذار 2026", "ar", "2026-03-04"],
    ["2026年3月4日", "ja", "2026-03-04"],
    ["2026年11月1日", "zh", "2026-11-01"],
    ["2026년 3월 4일", "ko", "2026-03-04"],
    ["4 มีนาคม 2569", "th", "2026-03-04"],
    ["04.03.2026", "de", "2026-03-04"],
    ["4. 3. 2026", "cs", "2026-03-04"],
    ["25/12/2025", "en", "2025-12-25"],
    ["12/25/2025", "en", "2025-12-25"],
    ["3/3/2026", "en", "2026-03-03"],
    ["2026/3/4", "en", "2026-03-04"],
    ["2026-3-4", "en", "2026-03-04"],
    ["March 2026", "en", "2026-03"],
    ["03/2026", "en", "2026-03"],
    ["mars 2026", "fr", "2026-03"],
    ["2026", "en", "2026"],
    ["2026-03-04", "en", "2026-03-04"],
    ["[2026-01-30..2026-02-02]", "en", "[2026-01-30..2026-02-02]"],
    ["the 1980s", "en", "198X"],
    ["spring 2026", "en", "2026-21"],
    ["4 March 2026, 09:30", "en", "2026-03-04T09:30:00"],
    ["4 March 2026 at 9:30 pm UTC", "en", "2026-03-04T21:30:00Z"],
    ["4. März 2026 um 9 Uhr", "de", "2026-03-04T09:00:00"],
    ["2026-03-04 23:52", "en", "2026-03-04T23:52:00"],
    ["2026-03-04T23:52", "en", "2026-03-04T23:52:00"],
    ["4 March 2026, 12:15 am +05:45", "en", "2026-03-04T00:15:00+05:45"],
  ])("%s (%s)", (typed, language, expected) => {
    expect(read(typed, language)).toEqual(expected);
  });
});

describe("as surely as they are known", () => {
  test.each([
    ["between 30 January and 2 February 2026", "en", "[2026-01-30..2026-02-02]"],
    ["between January and March 2026", "en", "[2026-01..2026-03]"],
    ["zwischen dem 30. Januar und dem 2. Februar 2026", "de", "[2026-01-30..2026-02-02]"],
    ["entre le 30 janvier et le 2 février 2026", "fr", "[2026-01-30..2026-02-02]"],
    ["entre el 30 de enero y el 2 de febrero de 2026", "es", "[2026-01-30..2026-02-02]"],
    ["between 2010 and 2012", "en", "[2010..2012]"],
    ["3-5 February 2024", "en", "[2024-02-03..2024-02-05]"],
    ["February 3–5, 2024", "en", "[2024-02-03..2024-02-05]"],
    ["3. bis 5. Februar 2024", "de", "[2024-02-03..2024-02-05]"],
    ["du 3 au 5 février 2024", "fr", "2024-02-03/2024-02-05"],
    ["del 3 al 5 de febrero de 2024", "es", "2024-02-03/2024-02-05"],
    ["from January 2020 to March 2021", "en", "2020-01/2021-03"],
    ["from 2010 on", "en", "2010/.."],
    ["until 2012", "en", "../2012"],
    ["before 2 Feb 2026", "en", "[..2026-02-01]"],
    ["before March 2026", "en", "[..2026-02]"],
    ["before 1 March 2024", "en", "[..2024-02-29]"],
    ["vor dem 2. Februar 2026", "de", "[..2026-02-01]"],
    ["antes del 2 de febrero de 2026", "es", "[..2026-02-01]"],
    ["avant le 2 février 2026", "fr", "[..2026-02-01]"],
    ["до 2 февраля 2026", "ru", "[..2026-02-01]"],
    ["on or before 2 Feb 2026", "en", "[..2026-02-02]"],
    ["by 2 Feb 2026", "en", "[..2026-02-02]"],
    ["2 Feb 2026 or earlier", "en", "[..2026-02-02]"],
    ["after 31 December 2025", "en", "[2026-01-01..]"],
    ["since March 2026", "en", "[2026-03..]"],
    ["about 2010", "en", "2010~"],
    ["c. 2010", "en", "2010~"],
    ["um 2010", "de", "2010~"],
    ["vers 2010", "fr", "2010~"],
    ["hacia 2010", "es", "2010~"],
    ["ca. March 2010", "en", "2010-03~"],
    ["possibly about 2010", "en", "2010%"],
    ["early March 2026", "en", "2026-03"],
    ["Anfang März 2026", "de", "2026-03"],
    ["mid-March 2026", "en", "2026-03"],
    ["June 9 and 10, 2023", "en", "{2023-06-09,2023-06-10}"],
    ["1 February or 3 February 2026", "en", "[2026-02-01,2026-02-03]"],
  ])("%s (%s)", (typed, language, expected) => {
    expect(read(typed, language)).toEqual(expected);
  });
});

describe("never guessed", () => {
  test.each([
    ["4/3/2026", ["2026-03-04", "2026-04-03"]],
    ["04-03-2026", ["2026-03-04", "2026-04-03"]],
    ["04.03.26", ["2026-03-04", "1926-03-04"]],
    ["30 December to 2 January 2026", ["[2025-12-30..2026-01-02]"]],
    ["Monday, 4 March 2026", ["2026-03-04"]],
    ["the 1900s", ["19XX", "190X"]],
  ])("%s is asked back", (typed, choices) => {
    expect(readTypedDate(typed, "en")).toEqual({
      ok: false,
      message: expect.any(String),
      choices,
    });
  });

  test.each([
    ["4 March", /Which year/],
    ["30 February 2026", /no day 2026-02-30/],
    ["30/2/2026", /no day 2026-02-30/],
    ["yesterday", /not a date that can be read/],
    ["Mayday 2023", /not a date that can be read/],
    ["4 March 2026 or so, perhaps", /not a date that can be read/],
    ["between 5 and 3 March 2026", /ends before it begins/],
    ["", /no date/],
    ["4 4 March 2026", /not a date/],
    ["x".repeat(500), /too long/],
  ])("“%s” is refused in words", (typed, message) => {
    expect(readTypedDate(typed, "en")).toEqual({
      ok: false,
      message: expect.stringMatching(message),
      choices: [],
    });
  });
});

const languages = [
  "en",
  "en-US",
  "de",
  "fr",
  "es",
  "pt-BR",
  "it",
  "nl",
  "sv",
  "da",
  "nb",
  "fi",
  "pl",
  "cs",
  "ru",
  "uk",
  "tr",
  "ar",
  "he",
  "hi",
  "th",
  "vi",
  "ja",
  "zh",
  "ko",
  "el",
  "hu",
  "ro",
  "id",
  "ca",
];

test.each(languages)("what the platform writes as a long date in %s is read", (language) => {
  const day = fc.date({
    min: new Date("1900-01-01"),
    max: new Date("2099-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, fc.constantFrom("long", "full", "medium"), (at, dateStyle) => {
      const calendar = language === "th" ? "buddhist" : "gregory";
      const written = at.toLocaleDateString(language, {
        dateStyle,
        timeZone: "UTC",
        calendar,
      } as never);
      const found = readTypedDate(written, language);
      const iso = at.toISOString().slice(0, 10);
      // In figures alone it may be two days; then both are offered.
      expect(found.ok ? [found.edtf] : found.choices, written).toContain(iso);
    }),
    { numRuns: 40 },
  );
});

const two = (number: number) => String(number).padStart(2, "0");
const year = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, "0"));
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`);
const day = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([m, d]) => `${m}-${two(d)}`);
const plain = fc.oneof(year, month, day);
const date = fc.tuple(plain, fc.constantFrom("", "?", "~", "%")).map(([one, doubt]) => one + doubt);
const ordered = fc
  .oneof(fc.tuple(day, day), fc.tuple(month, month), fc.tuple(year, year))
  .map((two) => two.toSorted());
const time = fc
  .tuple(day, fc.integer({ min: 0, max: 1439 }), fc.constantFrom("", "Z", "+05:45", "-03:00"))
  .map(([d, m, zone]) => `${d}T${two(Math.floor(m / 60))}:${two(m % 60)}:00${zone}`);
const season = fc
  .tuple(fc.integer({ min: 1000, max: 2999 }), fc.integer({ min: 21, max: 41 }))
  .map(([y, s]) => `${y}-${s}`);
const edtf = fc.oneof(
  date,
  time,
  season,
  fc
    .integer({ min: 101, max: 209 })
    .filter((tens) => tens % 10 > 0)
    .map((tens) => `${tens}X`),
  fc
    .integer({ min: 0, max: 500 })
    .map((before) => (before === 0 ? "0000" : `-${String(before).padStart(4, "0")}`)),
  date.map((one) => `[..${one}]`),
  date.map((one) => `[${one}..]`),
  date.map((one) => `${one}/..`),
  date.map((one) => `../${one}`),
  date.map((one) => `${one}/`),
  date.map((one) => `/${one}`),
  ordered.map(([a, b]) => `[${a}..${b}]`),
  ordered.map(([a, b]) => `${a}/${b}`),
  fc.uniqueArray(day, { minLength: 2, maxLength: 4 }).map((days) => `[${days.join(",")}]`),
);

test("what is shown of a date is read as that date", () => {
  fc.assert(
    fc.property(
      edtf.filter((one) => parseEdtf(one).ok),
      (one) => {
        const shown = formatEdtf(one);
        const found = readTypedDate(shown, null);
        // The same words may say the same thing otherwise spelled.
        expect(found.ok && formatEdtf(found.edtf), `${one}: ${shown}`).toBe(shown);
        expect(found.ok && parseEdtf(found.edtf), shown).toMatchObject(boundsIn(one));
      },
    ),
    { numRuns: 400 },
  );
});

function boundsIn(one: string) {
  const parsed = parseEdtf(one);
  if (!parsed.ok) throw new Error(one);
  const { earliest, latest, uncertain, approximate } = parsed;
  return { earliest, latest, uncertain, approximate };
}

test("whatever is typed, what is read is EDTF, and a refusal says so in words", () => {
  const piece = fc.constantFrom(
    "4",
    "March",
    "2026",
    "between",
    "and",
    "before",
    "/",
    "-",
    ",",
    "3",
    "vor",
    "le",
    "~",
    "[",
    "..",
    "März",
    "pm",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(" ")),
      ),
      (typed) => {
        const found = readTypedDate(typed, "de");
        if (found.ok) expect(parseEdtf(found.edtf).ok).toBe(true);
        else {
          expect(found.message).toMatch(/\.$/);
          for (const choice of found.choices) expect(parseEdtf(choice).ok, choice).toBe(true);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("however long and strange, a text is read or refused at once", () => {
  const kinds = ["4 and ", "3-", "from to ", "c ", "about possibly ", "between 3 and ", "12:", "("];
  for (const kind of kinds) {
    const work = (text: string) => {
      const started = process.cpuUsage();
      readTypedDate(text, "de");
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1000;
    };
    work(kind);
    const longest = kind.repeat(Math.floor(120 / kind.length));
    // A key press waits for it; the limit is for a hang, not for a slow machine.
    expect(Math.min(...[1, 2, 3].map(() => work(longest))), kind).toBeLessThan(400);
    expect(Math.min(...[1, 2, 3].map(() => work(kind.repeat(500_000)))), kind).toBeLessThan(400);
  }
});
