/** Measures two sides in turn. */
import type { Context } from "./context";
import type { Measured } from "./row";

/** A figure of one round, where it was asked for with the same in units per second of processor (or seconds of it). */
export type Figure = number | { value: number; processor: number };

/** Ours and the limit in turn, round by round; every other round the limit comes first. */
export async function inTurn(
  { rounds }: Pick<Context, "rounds">,
  ours: (round: number) => Promise<Figure>,
  limit: (round: number) => Promise<Figure>,
): Promise<Measured> {
  const figures = { ours: [] as Figure[], limit: [] as Figure[] };
  for (let round = 0; round < rounds; round += 1) {
    const sides = [
      async () => figures.ours.push(await ours(round)),
      async () => figures.limit.push(await limit(round)),
    ];
    for (const side of round % 2 === 0 ? sides : sides.reverse()) await side();
  }
  const value = (figure: Figure) => (typeof figure === "number" ? figure : figure.value);
  const processor = (side: Figure[]) =>
    side.flatMap((figure) => (typeof figure === "number" ? [] : [figure.processor]));
  const both = { ours: processor(figures.ours), limit: processor(figures.limit) };
  return {
    ours: figures.ours.map(value),
    limit: figures.limit.map(value),
    ...(both.ours.length === rounds && both.limit.length === rounds ? { processor: both } : {}),
  };
}
