/** Made-up speakers, topics, and sources that many matters share. */
import type { BulkWriter } from "@/db/desk/bulk";
import type { RowOf } from "@/db/desk/logged-tables";
import { slugOf } from "@/lib/slug";
import type { SpeakerKind } from "@/lib/vocabulary";
import type { Random } from "./random";
import { nameWord, phrase, pickLanguage, sentence } from "./words";
import type { Making, Speaker } from "./world";

const kinds: [SpeakerKind, number][] = [
  ["person", 84],
  ["organisation", 9],
  ["group", 4],
  ["account", 3],
];
export const roles = ["Minister", "Spokesperson", "Mayor", "Member of parliament", "Director"];
const platforms = ["Mastodon", "Bluesky", "X"];

/** A speaker; the number keeps addresses apart. */
export function addSpeaker(writer: BulkWriter, random: Random, number: number): Speaker {
  const language = pickLanguage(random);
  const kind = number <= 2 ? "person" : random.weighted(kinds);
  const name = `${nameWord(random, language)} ${nameWord(random, language)}`;
  const isLatin = /^\p{Script=Latin}/u.test(name);
  const handle = `${slugOf(name).replaceAll("-", "")}${number}`;
  const row = writer.add("speakers", {
    slug: `${slugOf(name)}-${number}`.slice(-80),
    kind,
    name: kind === "account" ? `@${handle}` : name,
    otherNames: random.chance(0.1) ? [`${name} ${nameWord(random, language)}`] : [],
    nativeName: isLatin ? null : name,
    description: random.chance(0.6) ? phrase(random, "en", 6) : null,
    wikidataId: kind === "person" && random.chance(0.2) ? `Q${90_000_000 + number}` : null,
    ...(kind === "account" && { platform: random.pick(platforms), handle }),
  });
  const offices = Array.from({ length: kind === "person" ? random.below(3) : 0 }, (_, at) =>
    writer.add("offices", {
      speakerId: row.id,
      title: random.pick(roles),
      organisation: random.chance(0.5) ? `Ministry of ${nameWord(random, "en")}` : null,
      from: String(2008 + at * 4),
      to: random.chance(0.5) ? String(2012 + at * 4) : null,
    }),
  );
  return { row, offices };
}

/** Somebody whom a source describes and does not name: of one statement alone. */
function addUnnamed(writer: BulkWriter, random: Random, number: number): Speaker {
  const row = writer.add("speakers", {
    ...{ slug: `unnamed-${number}`, kind: "unnamed", otherNames: [] },
    name: random.pick(["A senior official", "A person close to the talks", "Two residents"]),
    anonymity: "Not allowed to speak of it in public",
  });
  return { row, offices: [] };
}

export const addTopics = (writer: BulkWriter, random: Random, count: number) =>
  Array.from({ length: count }, (_, at) => {
    const name = `${nameWord(random, "en")} ${phrase(random, "en", 1)}`;
    return writer.add("topics", { slug: `${slugOf(name)}-${at + 1}`, name });
  });

/** A dispatch that reports of many matters go back to; a few of them go back to another one. */
export function addDispatch(
  writer: BulkWriter,
  random: Random,
  number: number,
  before: RowOf<"sources"> | undefined,
): RowOf<"sources"> {
  const language = pickLanguage(random);
  return writer.add("sources", {
    kind: random.pick(["article", "press_release", "transcript", "document"] as const),
    level: "primary",
    title: sentence(random, language, 7).slice(0, -1),
    publisher: `${nameWord(random, "en")} Agency`,
    url: `https://agency.example/${number}`,
    publishedAt: `20${random.between(15, 25)}-0${random.between(1, 9)}-1${random.below(10)}`,
    language,
    ...(before &&
      random.chance(0.3) && { upstreamId: before.id, upstreamHop: "excerpts" as const }),
  });
}

/** Where a speaker of many matters speaks: in so many of the first matters, once each. */
const manyMatters = 2_000;

/** Who says the next thing: one speaker of a twentieth of everything, a few often, many once. */
export function nextSpeaker({ writer, world, number }: Making, at: number): Speaker {
  const { random, speakers } = world;
  if (random.chance(0.01)) return addUnnamed(writer, random, number * 10_000 + at);
  const everywhere = at === 1 && number <= manyMatters;
  const place = everywhere ? 1 : random.chance(0.05) ? 0 : 2 + random.early(speakers.length - 2);
  return speakers[place] ?? (speakers[0] as Speaker);
}
