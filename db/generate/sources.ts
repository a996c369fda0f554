/** Makes up the sources of a matter: articles that are held, what could not be held, and what they go back to. */
import type { BulkWriter } from "@/db/desk/bulk";
import { keepBytes } from "@/db/desk/capture-bytes";
import type { RowOf } from "@/db/desk/logged-tables";
import { sha256 } from "@/lib/canonical";
import { articleOf } from "./article";
import { nameWord, pickLanguage, sentence } from "./words";
import type { Citing, World } from "./world";

export function citing(writer: BulkWriter, world: World, matter: number): Citing {
  const { random, dispatches } = world;
  const held = new Map<number, RowOf<"sources">>();
  const bare: RowOf<"sources">[] = [];
  const captures: RowOf<"captures">[] = [];
  const takedowns: RowOf<"takedowns">[] = [];
  const keep = (source: RowOf<"sources">) => {
    held.set(source.id, source);
    return source;
  };

  function addSource(): RowOf<"sources"> {
    const language = pickLanguage(random);
    const upstream = random.chance(0.35)
      ? dispatches[random.early(dispatches.length)]
      : random.chance(0.1)
        ? [...held.values()].at(-1)
        : undefined;
    if (upstream) keep(upstream);
    return keep(
      writer.add("sources", {
        kind: random.pick(["article", "article", "article", "post", "transcript"] as const),
        level: random.pick(["primary", "secondary", "secondary", "tertiary"] as const),
        title: sentence(random, language, 6).slice(0, -1),
        publisher: `The ${nameWord(random, "en")}`,
        byline: random.chance(0.5) ? `${nameWord(random, "en")} ${nameWord(random, "en")}` : null,
        url: random.chance(0.9) ? `https://news.example/${matter}/${held.size}` : null,
        publishedAt: `20${random.between(15, 25)}-1${random.below(3)}-0${random.between(1, 9)}`,
        language,
        ...(upstream && {
          upstreamId: upstream.id,
          upstreamHop: random.pick(["reports", "reprints", "excerpts", "translates"] as const),
        }),
      }),
    );
  }

  function capture(source: RowOf<"sources">, text: string): RowOf<"captures"> {
    const row = writer.add("captures", {
      ...{ sourceId: source.id, method: "pasted", extent: "whole", status: "captured" },
      ...{ capturedAt: writer.at, finalUrl: source.url, mediaType: "text/plain" },
      ...keepBytes(world.captureFolder, Buffer.from(text), false),
      ...{ extractedText: text, textSha256: sha256(text) },
    });
    captures.push(row);
    return row;
  }

  function addBare(): RowOf<"sources"> {
    const source = addSource();
    bare.push(source);
    if (random.chance(0.4))
      captures.push(
        writer.add("captures", {
          ...{ sourceId: source.id, method: "fetched", extent: "whole", status: "failed" },
          ...{ capturedAt: writer.at, failure: "The site answered with an error (503)." },
        }),
      );
    return source;
  }

  return {
    article(quoted) {
      if (random.chance(0.1)) return { source: addBare(), capture: null, placed: [] };
      const source = addSource();
      const { text, placed } = articleOf(random, quoted);
      const made = { source, capture: capture(source, text), placed };
      if (random.chance(0.01))
        takedowns.push(
          writer.add("takedowns", {
            ...{ sourceId: source.id, kind: "deleted", seenAt: "2026-05-02T00:00:00.000Z" },
          }),
        );
      return made;
    },
    any: () => random.pick([...held.values()]),
    bare: () => bare[0] ?? addBare(),
    sources(keys) {
      const found = new Map<number, RowOf<"sources">>();
      for (let wanted = keys; wanted.length > 0; ) {
        const rows = wanted.flatMap((key) =>
          key === null || found.has(key) ? [] : (held.get(key) ?? dispatch(world, key)),
        );
        for (const row of rows) found.set(row.id, row);
        wanted = rows.map((row) => row.upstreamId);
      }
      return [...found.values()].sort((a, b) => a.id - b.id);
    },
    takedowns: () => takedowns,
    captures: () => captures,
    share(from, keys) {
      const shared = from.sources(keys);
      const ids = new Set(shared.map((row) => row.id));
      for (const row of shared) keep(row);
      captures.push(...from.captures().filter((row) => ids.has(row.sourceId)));
      takedowns.push(...from.takedowns().filter((row) => ids.has(row.sourceId)));
    },
  };
}

/** Dispatches are made first and one after the other: by their keys. */
function dispatch({ dispatches }: World, key: number): RowOf<"sources"> {
  const found = dispatches[key - (dispatches[0]?.id ?? 0)];
  if (found?.id !== key) throw new Error(`Source ${key} was not made.`);
  return found;
}
