/** Makes up who answers whom, and the stances that say so. */
import type { RowOf } from "@/db/desk/logged-tables";
import { codePointLength } from "@/lib/quotes/code-points";
import type { RebuttalType, StancePosition } from "@/lib/vocabulary";
import { phrase, sentence } from "./words";
import type { Making, Said } from "./world";

const types: [RebuttalType, number][] = [
  ["denies", 34],
  ["partly_denies", 14],
  ["disputes", 14],
  ["qualifies", 8],
  ["clarifies", 4],
  ["concedes", 3],
  ["confirms", 4],
  ["corrects", 3],
  ["non_denial", 4],
  ["declines_to_comment", 3],
  ["denies_saying", 2],
  ["rates", 2],
  ["unclassified", 5],
];

/** What a reply of a type says to the points of its claim, one after the other; what is not listed it passes over. */
const stancesOf: Record<RebuttalType, StancePosition[]> = {
  denies: ["denies", "denies", "denies"],
  partly_denies: ["denies", "asserts"],
  disputes: ["denies"],
  qualifies: ["sets_conditions", "leaves_open"],
  clarifies: ["leaves_open"],
  concedes: ["asserts", "asserts", "asserts"],
  confirms: ["asserts", "asserts"],
  corrects: ["denies"],
  retracts: ["denies", "denies", "denies"],
  non_denial: [],
  declines_to_comment: ["declines_to_comment"],
  denies_saying: ["denies_saying"],
  rates: [],
  unclassified: [],
};

/** Pairs of a matter: so many, each of a reply and one of the statements before it. */
export function addPairs(making: Making, count: number) {
  const { writer, world, matter, said } = making;
  const { random } = world;
  const rebuttals: RowOf<"rebuttals">[] = [];
  const headings: RowOf<"rebuttal_headings">[] = [];
  const stances = takingStances(making);
  for (const [reply, claim] of chosen(making, count)) {
    const isOwn = claim.statement.speakerId === reply.statement.speakerId;
    const type = isOwn && random.chance(0.8) ? "retracts" : random.weighted(types);
    const points = stances.claimed(claim);
    for (const [at, position] of stancesOf[type].entries()) {
      const point = points[at];
      if (point !== undefined) stances.take(reply, point, position);
    }
    if (type !== "unclassified" && random.chance(0.15)) stances.claimed(reply);
    const rebuttal = writer.add("rebuttals", {
      ...{ claimId: claim.statement.id, replyId: reply.statement.id, type },
      addressedVia: random.pick(["claim", "claim", "report", "question", "not_stated"] as const),
      note: random.chance(0.05) ? sentence(random, "en", 9) : null,
      ...(type === "rates" && { reviewerRating: "Mostly false", reviewerScale: "six steps" }),
    });
    rebuttals.push(rebuttal);
    if (headings.length < 5 && random.chance(0.1))
      headings.push(
        writer.add("rebuttal_headings", {
          ...{ matterId: matter.id, rebuttalId: rebuttal.id, order: headings.length + 1 },
          heading: phrase(random, "en", 2),
        }),
      );
  }
  // Some claims are open: nobody answered them.
  for (const one of said.slice(0, 400)) if (random.chance(0.3)) stances.claimed(one);
  return { rebuttals, headings, stances: stances.taken };
}

/** Which statement answers which: each two once, most of them near each other. A statement of two matters answers none. */
function chosen({ world: { random }, said }: Making, count: number): [Said, Said][] {
  const seen = new Set<number>();
  const pairs: [number, number][] = [];
  const add = (reply: number, claim: number) => {
    const key = reply * said.length + claim;
    if (reply === claim || seen.has(key) || said[reply]?.isShared) return;
    seen.add(key);
    pairs.push([reply, claim]);
  };
  for (let tries = 0; pairs.length < count && tries < count * 8; tries += 1) {
    const reply = 1 + random.below(said.length - 1);
    add(reply, Math.max(0, reply - 1 - Math.floor(random.next() ** 3 * reply)));
  }
  // Where nearly all answer all, the rest is found one after the other.
  for (let reply = said.length - 1; reply >= 0; reply -= 1)
    for (let claim = 0; claim < said.length && pairs.length < count; claim += 1) add(reply, claim);
  return pairs.flatMap(([reply, claim]) => {
    const [one, other] = [said[reply], said[claim]];
    return one && other ? [[one, other] as [Said, Said]] : [];
  });
}

/** Keeps which statement said what of which point: one thing of each. */
function takingStances({ writer, world: { random }, points }: Making) {
  const taken: RowOf<"stances">[] = [];
  const ofStatement = new Map<number, Map<number, StancePosition>>();
  const claims = new Map<number, number[]>();

  function take(
    { statement, quotations, isShared }: Said,
    point: number,
    position: StancePosition,
  ) {
    const held = ofStatement.get(statement.id) ?? new Map<number, StancePosition>();
    ofStatement.set(statement.id, held);
    // Of a point of this matter, so that no other one shows it.
    if (held.has(point) || (isShared && held.size > 0)) return;
    held.set(point, position);
    const [quotation] = quotations;
    const length = quotation ? codePointLength(quotation.text) : 0;
    const start = length > 12 && random.chance(0.5) ? random.below(length - 10) : null;
    taken.push(
      writer.add("stances", {
        ...{ statementId: statement.id, pointId: point, position },
        quotationId: quotation?.id ?? null,
        ...(start !== null && { spanStart: start, spanEnd: start + 10 }),
        reason: random.chance(0.05) ? sentence(random, "en", 8) : null,
      }),
    );
  }

  /** The points that a statement asserts, decided when it is first asked. */
  function claimed(said: Said): number[] {
    const known = claims.get(said.statement.id);
    if (known) return known;
    const first = random.below(points.length);
    const asserted = Array.from({ length: random.between(1, 3) }, (_, at) => {
      const point = points[(first + at) % points.length];
      return point?.id ?? 0;
    });
    const once = [...new Set(asserted)];
    claims.set(said.statement.id, once);
    for (const point of once) take(said, point, "asserts");
    return once;
  }

  return { taken, take, claimed };
}
