/** Makes up the statements of a matter, with their occasions, dates and words. */
import type { RowOf } from "@/db/desk/logged-tables";
import { dating, whenWords } from "./dates";
import { nextSpeaker, roles } from "./people";
import { phrase, pickLanguage, sentence } from "./words";
import type { Article, Citing, Making, Said } from "./world";

/** How many statements one article quotes. */
const perArticle = 6;
/** How many statements wait to stand in another matter too, and of each matter at most. */
const [mostShareable, perMatter] = [60, 2];

export function addStatements(making: Making, count: number): void {
  const { random } = making.world;
  if (making.number > 20 && random.chance(0.15)) takeShared(making);
  for (let at = 0; at < count; at += perArticle) {
    const quoted = Array.from({ length: Math.min(perArticle, count - at) }, () => {
      const language = random.chance(0.7) ? making.language : pickLanguage(random);
      return { language, text: sentence(random, language, random.between(9, 34)) };
    });
    const article = making.citing.article(quoted.map(({ text }) => text));
    for (const [place, { language, text }] of quoted.entries())
      addStatement(making, at + place, article, place, { language, text });
  }
}

/** Puts a statement of an earlier matter into this one. */
function takeShared(making: Making): void {
  const { writer, world, matter, parties } = making;
  const taken = world.shareable.splice(world.random.below(world.shareable.length), 1)[0];
  const party = parties[0];
  if (!taken || !party) return;
  const { said, from } = taken;
  const speakers = [
    said.statement.speakerId,
    said.statement.onBehalfOfId,
    said.statement.attributedById,
    ...said.coSpeakers.map((row) => row.speakerId),
  ];
  for (const key of speakers) {
    const speaker = world.speakers.find(({ row }) => row.id === key);
    if (speaker) making.speakers.set(speaker.row.id, speaker);
  }
  making.citing.share(from, [
    ...said.quotations.flatMap((row) => [row.sourceId, row.upstreamId]),
    ...said.datings.map((row) => row.sourceId),
  ]);
  const membership = writer.add("memberships", {
    ...{ matterId: matter.id, statementId: said.statement.id, partyId: party.id, number: 1 },
  });
  making.said.push({ ...said, membership, party: party.id, isShared: true });
}

function addStatement(
  making: Making,
  at: number,
  { source, capture, placed }: Article,
  place: number,
  { language, text }: { language: string; text: string },
): void {
  const { writer, world, matter, parties, said, speakers } = making;
  const { random } = world;
  const party = parties[at % parties.length] as RowOf<"parties">;
  const earlier = random.chance(0.03) ? said[said.length - parties.length] : undefined;
  const own =
    earlier && [...speakers.values()].find(({ row }) => row.id === earlier.statement.speakerId);
  const speaker = own && own.row.kind !== "unnamed" ? own : nextSpeaker(making, at);
  const beside = (part: number) => {
    const other = random.chance(part)
      ? world.speakers[2 + random.early(world.speakers.length - 2)]
      : undefined;
    if (!other || other.row.id === speaker.row.id) return;
    speakers.set(other.row.id, other);
    return other.row.id;
  };
  speakers.set(speaker.row.id, speaker);
  const isUnnamed = speaker.row.kind === "unnamed";
  const occasion =
    said.length > 0 && place > 0 && random.chance(0.3)
      ? undefined
      : writer.add("occasions", {
          kind: random.pick([
            "interview",
            "speech",
            "press_conference",
            "post",
            "debate",
            "hearing",
            "unspecified",
          ] as const),
          title: phrase(random, "en", 4),
          venue: random.chance(0.3) ? phrase(random, "en", 2) : null,
        });
  const before = occasion ? undefined : said.at(-1);
  const where = occasion ?? (before?.occasion as RowOf<"occasions">);
  const datings = occasion ? addDatings(making, where.id, source.id) : (before?.datings ?? []);
  const coSpeaker = isUnnamed ? undefined : beside(0.02);
  const statement = writer.add("statements", {
    ...{ speakerId: speaker.row.id, occasionId: where.id, language },
    speakerRole: random.chance(0.7) ? random.pick(roles) : null,
    onBehalfOfId: beside(0.05) ?? null,
    attributedById: coSpeaker ? null : (beside(0.01) ?? null),
    summary: sentence(random, "en", random.between(8, 16)),
  });
  const coSpeakers = coSpeaker
    ? [
        writer.add("statement_speakers", {
          statementId: statement.id,
          speakerId: coSpeaker,
          role: null,
        }),
      ]
    : [];
  const found = placed[place];
  const quotation = writer.add("quotations", {
    ...{ statementId: statement.id, text, language, sourceId: source.id, position: 1 },
    form: found ? (random.chance(0.8) ? "verbatim" : "reported") : "paraphrase",
    ...(found && capture && { captureId: capture.id, start: found.start, end: found.end }),
    ...(found && { prefix: found.prefix, suffix: found.suffix }),
    mediaTime: random.chance(0.03) ? random.below(3_600) + 0.5 : null,
  });
  const translated =
    language !== "en" && random.chance(0.4)
      ? [
          writer.add("quotations", {
            ...{ statementId: statement.id, text: sentence(random, "en", 12), language: "en" },
            ...{ form: quotation.form, translatedBy: "Gainsay", originalId: quotation.id },
            ...{ sourceId: source.id, position: 2 },
          }),
        ]
      : [];
  const membership = writer.add("memberships", {
    ...{
      matterId: matter.id,
      statementId: statement.id,
      partyId: party.id,
      number: said.length + 1,
    },
  });
  const one = { statement, membership, party: party.id, coSpeakers, occasion: where, datings };
  const whole = { ...one, quotations: [quotation, ...translated], isShared: false };
  said.push(whole);
  if (place < perMatter && at < perArticle && !isUnnamed && random.chance(0.2))
    share(making, { ...whole, isShared: true }, making.citing);
}

/** Offers a statement to later matters. It stays as it is in this one: two matters must not show it otherwise. */
function share({ world, said }: Making, one: Said, from: Citing): void {
  said[said.length - 1] = one;
  world.shareable.push({ said: one, from });
  if (world.shareable.length > mostShareable) world.shareable.shift();
}

/** When it was, as one source says, or two. */
function addDatings({ writer, world }: Making, occasionId: number, sourceId: number) {
  const { random } = world;
  const before = Date.parse(writer.at);
  const count = random.chance(0.08) ? 2 : 1;
  return Array.from({ length: count }, (_, at) => {
    const when = dating(random, before);
    return writer.add("datings", {
      ...{ occasionId, sourceId, preferred: at === 0, ...when },
      phrase: when.edtf === null || random.chance(0.05) ? random.pick(whenWords) : null,
    });
  });
}
