/** Every kind of reader page and all that is said of it elsewhere: whose words stand in marks, and which way they run. */
import { parseHTML } from "linkedom";
import type { Metadata } from "next";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { catchUp } from "@/db/catch-up";
import {
  addEvent,
  addParty,
  addPoint,
  openMatter,
  placeStatement,
} from "@/db/desk/mutations/matters";
import { addDating, addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { addReplySearch } from "@/db/desk/mutations/replies";
import { submitForReview } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { takeStance } from "@/db/desk/mutations/stances";
import { addQuotation, linkRebuttal, logStatement } from "@/db/desk/mutations/statements";
import { publicReader } from "@/db/public/files";
import { demoHouse, soloEditor, type TestHouse } from "@/db/test-support";
import type { QuotationForm } from "@/lib/vocabulary";

const turned = "לא \u202Eלא נסגר\u202C אפילו שעה אחת";
const phrase = "ביום \u202Eראשון\u202C";

interface Voice {
  name: string;
  party: string;
  summary: string;
  quotation: { form: QuotationForm; text: string; language: string };
}

const voices: Voice[] = [
  {
    name: "سميرة حداد\u200F",
    party: "البلدية",
    summary: "The city says in our words that the bridge was closed",
    quotation: {
      form: "paraphrase",
      text: "We put it so that the bridge was closed to all cars",
      language: "en",
    },
  },
  {
    name: "נועה לוי",
    party: "הקבלן",
    summary: "The builder says in our words that it stayed open",
    quotation: { form: "verbatim", text: turned, language: "he" },
  },
  {
    name: "Reporter Reed",
    party: "הוועד",
    summary: "The board says in our words that nobody knows",
    quotation: {
      form: "reported",
      text: "nobody on the board knew of any closing",
      language: "en",
    },
  },
];

/** A matter of three parties in right-to-left scripts: words of every form, and marks that turn writing round. */
function publishMixed(house: TestHouse): void {
  const context = soloEditor(house);
  const matter = openMatter(context, {
    ...{ slug: "mixed", question: "هل أُغلق الجسر القديم؟", topics: ["جسور"] },
    summary: "تقول البلدية إنه أُغلق.",
  }).publicId;
  const points = ["أُغلق الجسر القديم يوم الأحد", "הגשר נבדק"].map(
    (proposition) => addPoint(context, { matter, proposition, note: "ملاحظة" }).publicId,
  );
  const source = addSource(context, {
    ...{ kind: "article", level: "secondary", title: "الجسر", publisher: "الجريدة" },
  }).publicId;
  const text = [...voices.map((voice) => voice.quotation.text), phrase].join("\n");
  const capture = addCapture(context, { source, extent: "whole", text }).publicId;
  const [claim, ...replies] = voices.map((voice, at) => {
    const speaker = addSpeaker(context, { kind: "person", name: voice.name }).publicId;
    const occasion = addOccasion(context, { kind: "speech", title: "خطاب" }).publicId;
    addDating(context, { occasion, source, edtf: null, phrase, preferred: true });
    const statement = logStatement(context, {
      ...{ speaker, speakerRole: "رئيس", occasion, summary: voice.summary },
    }).publicId;
    const isOurs = voice.quotation.form === "paraphrase";
    const quotation = addQuotation(context, {
      ...{ statement, ...voice.quotation },
      ...(isOurs ? { source } : { capture }),
    }).publicId;
    const party = addParty(context, {
      ...{ matter, name: voice.party, positionInShort: "موقف" },
    }).publicId;
    placeStatement(context, { matter, statement, party });
    takeStance(context, {
      ...{ statement, quotation, point: points[at === 2 ? 1 : 0] ?? "" },
      ...{ position: at === 0 ? "asserts" : "denies", reason: "سبب" },
    });
    if (at === 1) {
      const search = { matter, statement, party, where: "الأرشيف", outcome: "no_reply" } as const;
      addReplySearch(context, { ...search, searchedAt: "2026-03-02T00:00:00Z" });
    }
    return statement;
  });
  for (const reply of replies) {
    linkRebuttal(context, {
      ...{ claim: claim ?? "", reply, type: "denies", addressedVia: "claim", note: "ملاحظة" },
      reviewerRating: "كاذب",
    });
  }
  addEvent(context, { matter, source, title: "بدأت الأشغال", edtf: "2026-02-01" });
  submitForReview(context, { matter });
  publishMatter(context, { matter });
}

let house: TestHouse;

beforeEach(() => {
  house = demoHouse();
  publishMixed(house);
  catchUp(house.desk, house.folder);
  process.env.GAINSAY_DATA = house.folder;
});
const before = process.env.GAINSAY_DATA;
afterAll(() => {
  if (before === undefined) delete process.env.GAINSAY_DATA;
  else process.env.GAINSAY_DATA = before;
});

interface Shown {
  address: string;
  html: string;
  metadata: string[];
}

/** A page takes what its own address holds. */
interface PageModule {
  default: (props: never) => React.ReactNode | Promise<React.ReactNode>;
  metadata?: Metadata;
  generateMetadata?: (props: never) => Metadata | Promise<Metadata>;
}

const stringsOf = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value && typeof value === "object"
      ? Object.values(value).flatMap(stringsOf)
      : [];

async function show(
  address: string,
  page: PageModule,
  params: Record<string, string> = {},
  search: Record<string, string> = {},
): Promise<Shown> {
  const given = { params: Promise.resolve(params), searchParams: Promise.resolve(search) };
  const props = given as never;
  const html = renderToStaticMarkup(await page.default(props));
  const metadata = page.metadata ?? (await page.generateMetadata?.(props));
  return { address, html, metadata: stringsOf(metadata) };
}

/** Every reader page of the record: each kind, each matter, pair, statement, speaker and source. */
async function allPages(): Promise<Shown[]> {
  const { connection } = publicReader(house.folder);
  const column = (sql: string) => connection.prepare(sql).pluck().all() as string[];
  const slugs = column("select slug from matters");
  const pairs = connection
    .prepare(
      "select m.slug, p.rebuttal_id as id from pairings p join matters m on m.id = p.matter_id",
    )
    .all() as { slug: string; id: string }[];
  const speakers = column("select slug from speakers");
  const sources = column("select id from sources");
  const shown: Promise<Shown>[] = [
    show("/", await import("./page")),
    show("/exchanges", await import("./exchanges/[[...place]]/page"), {}),
    show("/topics", await import("./topics/page")),
    show("/matters", await import("./matters/page")),
    show("/people", await import("./people/page")),
    show("/corrections", await import("./corrections/page")),
  ];
  for (const q of ["bridge", "الجسر", "לא", "board", "Cuba", "talks"]) {
    shown.push(show(`/search?q=${q}`, await import("./search/page"), {}, { q }));
  }
  for (const slug of column("select distinct slug from matter_topics")) {
    shown.push(show(`/topics/${slug}`, await import("./topics/[slug]/page"), { slug }));
  }
  for (const slug of slugs) {
    const at = { slug, version: "1" };
    shown.push(show(`/matters/${slug}`, await import("./matters/[slug]/page"), { slug }));
    shown.push(show(`${slug} v1`, await import("./matters/[slug]/v/[version]/page"), at));
    const all = await import("./matters/[slug]/v/[version]/statements/[page]/page");
    shown.push(show(`${slug} statements`, all, { ...at, page: "1" }));
  }
  for (const { slug, id } of pairs) {
    shown.push(show(`/pairs/${id}`, await import("./pairs/[id]/page"), { id }));
    shown.push(show(`/embed/pairs/${id}`, await import("../embed/pairs/[id]/page"), { id }));
    const pinned = await import("./matters/[slug]/v/[version]/pairs/[id]/page");
    shown.push(show(`${slug} v1 pair ${id}`, pinned, { slug, version: "1", id }));
  }
  for (const id of column("select id from statements")) {
    shown.push(show(`/statements/${id}`, await import("./statements/[id]/page"), { id }));
  }
  for (const slug of speakers) {
    shown.push(show(`/people/${slug}`, await import("./people/[slug]/page"), { slug }));
    const all = await import("./people/[slug]/statements/page");
    shown.push(show(`/people/${slug}/statements`, all, { slug }));
  }
  for (const id of sources) {
    shown.push(show(`/sources/${id}`, await import("./sources/[id]/page"), { id }));
    const all = await import("./sources/[id]/statements/page");
    shown.push(show(`/sources/${id}/statements`, all, { id }));
  }
  return Promise.all(shown);
}

const blocks =
  /^(P|DIV|LI|UL|OL|H[1-6]|DT|DD|DL|SECTION|ARTICLE|BLOCKQUOTE|TD|TR|LABEL|SUMMARY|NAV)$/;

/** The text of a page as it is read: a line for each block, drawn quotation marks written out. */
function readText(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? "";
  const { tagName = "" } = node as Element;
  if (tagName === "SCRIPT" || tagName === "STYLE") return "";
  const inner = [...node.childNodes].map(readText).join("");
  if (tagName === "Q") return `“${inner}”`;
  return blocks.test(tagName) ? `\n${inner}\n` : inner;
}

const bodyOf = ({ html }: Shown) =>
  parseHTML(`<html lang="en"><body>${html}</body></html>`).document.body;

/** The texts of `wanted` that stand between marks in a line of text, whatever the marks. */
function inMarks(text: string, wanted: string[]): string[] {
  return wanted.filter((ours) => {
    for (let at = text.indexOf(ours); at >= 0; at = text.indexOf(ours, at + 1)) {
      const lead = text.slice(text.lastIndexOf("\n", at) + 1, at);
      const count = (marks: RegExp) => lead.match(marks)?.length ?? 0;
      if (count(/[“„«‹「]/gu) > count(/[”»›」]/gu) || count(/"/g) % 2 === 1) return true;
      if (/[“„«‹「"]\s*$/u.test(lead)) return true;
    }
    return false;
  });
}

/** Words of ours in the record. */
function ours(): string[] {
  const { connection } = publicReader(house.folder);
  const texts = connection
    .prepare(
      `select summary from statements union select text from quotations where form = 'paraphrase'
       union select position_in_short from parties union select proposition from points
       union select summary from matters`,
    )
    .pluck()
    .all() as string[];
  return texts.flatMap((text) => [text, text.replace(/\.$/, "")]);
}

describe("on every page, in its metadata and its data for machines", () => {
  test("no summary of ours stands in quotation marks, and only a speaker's own words do", async () => {
    const { connection } = publicReader(house.folder);
    const listed = (form: string) =>
      connection
        .prepare("select text from quotations where form = ?")
        .pluck()
        .all(form) as string[];
    const verbatim = listed("verbatim").map((text) => text.replaceAll(/[\u202A-\u202E]/gu, "."));
    // What the speaker says in the very same words is theirs.
    const wanted = [...ours(), ...listed("reported")].filter(
      (text) => !verbatim.some((one) => one.includes(text)),
    );
    const pages = await allPages();
    expect(pages.length).toBeGreaterThan(40);
    let quoted = 0;
    for (const page of pages) {
      const body = bodyOf(page);
      expect([page.address, inMarks(readText(body), wanted)]).toEqual([page.address, []]);
      expect([page.address, inMarks(page.metadata.join("\n"), wanted)]).toEqual([page.address, []]);
      for (const mark of body.querySelectorAll("q")) {
        quoted += 1;
        const text = (mark.textContent ?? "").replaceAll(/[\uFFFD\u200B]/gu, ".");
        expect([page.address, verbatim.filter((one) => one.includes(text))]).not.toEqual([
          page.address,
          [],
        ]);
      }
      for (const script of body.querySelectorAll('script[type="application/ld+json"]')) {
        for (const text of quotationsIn(JSON.parse(script.textContent ?? ""))) {
          expect(wanted).not.toContain(text);
        }
      }
    }
    expect(quoted).toBeGreaterThan(20);
  });

  test("right-to-left text runs its own way and turns nothing beside it", async () => {
    for (const page of await allPages()) {
      const wrong: string[] = [];
      const walk = (node: Node, isolated: boolean): void => {
        if (node.nodeType === 3) {
          const text = node.textContent ?? "";
          if (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) && !isolated) wrong.push(text);
          return;
        }
        const element = node as Element;
        if (element.tagName === "SCRIPT" || element.tagName === "STYLE") return;
        const dir = element.getAttribute("dir");
        const next = dir ? dir !== "ltr" : element.tagName === "BDI" || isolated;
        for (const child of node.childNodes) walk(child, next);
      };
      for (const child of bodyOf(page).childNodes) walk(child, false);
      expect([page.address, wrong]).toEqual([page.address, []]);
    }
  });

  test("no mark that turns writing round reaches a page or its title, and no name has unseen marks", async () => {
    for (const { address, html, metadata } of await allPages()) {
      const raw = [html, ...metadata].filter((text) =>
        /[\u202A-\u202E\u2066-\u2069\u200F]/u.test(text),
      );
      expect([address, raw.map((text) => text.slice(0, 200))]).toEqual([address, []]);
    }
  });
});

function quotationsIn(value: unknown): string[] {
  if (!value || typeof value !== "object") return [];
  const own =
    "@type" in value && value["@type"] === "Quotation" && "text" in value
      ? [String(value.text)]
      : [];
  return [...own, ...Object.values(value).flatMap(quotationsIn)];
}
