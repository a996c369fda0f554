/** What makes two speakers one. */
import { getTableColumns, inArray, or } from "drizzle-orm";
import type { RowOf } from "@/db/desk/logged-tables";
import { referencesTo } from "@/db/desk/queries/references";
import { statementSpeakers, statements } from "@/db/desk/schema";
import type { Writer } from "@/db/desk/write";
import { cleanName, isSameName } from "@/lib/names";
import { isSameAccount } from "@/lib/people/account";
import { isNamed } from "@/lib/people/unnamed";
import { speakerKinds } from "@/lib/vocabulary";
import { beginningOf } from "@/lib/wording";
import { filled, type Merge, refuse, rowsWith, set } from "./core";

/** Throws InputError where they are not one, or where it cannot be told. */
export function uniteSpeakers(merge: Merge<"speakers">): void {
  const { r, keep, gone, gets, goes } = merge;
  refuseUnlike(keep, gone);
  refuseTogether(r, keep, gone);
  if (keep.kind !== gone.kind) {
    goes.push(`Kind: ${speakerKinds[gone.kind].label} (${speakerKinds[keep.kind].label} stays)`);
  }
  const values = filled(merge, {
    description: "Description",
    wikidataId: "Wikidata",
    heldBy: "Held by",
    nativeName: "Name in the own script",
  });
  const native = keep.nativeName && gone.nativeName ? [gone.nativeName] : [];
  const otherNames = spellings(keep, [gone.name, ...gone.otherNames, ...native]);
  const added = otherNames.filter((name) => !keep.otherNames.includes(name));
  gets.push(...added.map((name) => `Also written: ${name}`));
  uniteOffices(merge);
  set(r, "speakers", keep.publicId, {
    ...{ ...values, otherNames },
    formerNames: namesBefore({ ...keep, otherNames }, gone.formerNames ?? []),
  });
}

/** The other spellings of a speaker with more of them, each once; never the name itself. */
export function spellings(
  speaker: Pick<RowOf<"speakers">, "name" | "otherNames">,
  more: string[],
): string[] {
  const all = [...speaker.otherNames, ...more.map(cleanName)];
  return [...new Set(all)].filter((name) => name !== speaker.name);
}

/** The corrected names of a speaker with more of them, each once; none that is a name or a spelling. Null: none. */
export function namesBefore(
  speaker: Pick<RowOf<"speakers">, "name" | "otherNames" | "formerNames">,
  more: string[],
): string[] | null {
  const told = [speaker.name, ...speaker.otherNames];
  const all = new Set([...(speaker.formerNames ?? []), ...more]);
  const kept = [...all].filter((name) => !told.includes(name));
  return kept.length > 0 ? kept : null;
}

type Speaker = RowOf<"speakers">;

function refuseUnlike(keep: Speaker, gone: Speaker): void {
  for (const one of [keep, gone]) {
    if (isNamed(one)) continue;
    refuse(
      `“${one.name}” is how a source describes somebody it does not name. Whether that is anybody else, nobody can tell: they are never merged.`,
    );
  }
  const [mine, theirs] = [accountOf(keep), accountOf(gone)];
  if (!mine !== !theirs) {
    refuse(
      "One is an account, the other is not. Who holds an account is said at the account, where a source says so.",
    );
  }
  if (mine && theirs && !isSameAccount(mine, theirs)) {
    refuse("Two accounts with two handles are two accounts.");
  }
  if (keep.wikidataId && gone.wikidataId && keep.wikidataId !== gone.wikidataId) {
    refuse(
      `Wikidata tells them apart: ${keep.wikidataId} and ${gone.wikidataId}. If one of these is wrong, correct it first.`,
    );
  }
}

const accountOf = ({ platform, handle }: Speaker) =>
  platform && handle ? { platform, handle } : null;

/** Who speaks together with, for, or of the other is somebody else. */
function refuseTogether({ tx, hidden }: Writer, keep: Speaker, gone: Speaker): void {
  const keys = [keep.id, gone.id];
  const also = tx
    .select()
    .from(statementSpeakers)
    .where(inArray(statementSpeakers.speakerId, keys))
    .all();
  const ofThem = referencesTo("speakers").filter(({ logged }) => logged === "statements");
  const columns = ofThem.map(({ field }) => field as keyof RowOf<"statements">);
  const said = tx
    .select()
    .from(statements)
    .where(
      or(
        ...columns.map((column) => inArray(getTableColumns(statements)[column], keys)),
        inArray(
          statements.id,
          also.map((row) => row.statementId),
        ),
      ),
    )
    .all();
  for (const statement of said) {
    const named = new Set([
      ...columns.map((column) => statement[column]),
      ...also.flatMap((row) => (row.statementId === statement.id ? row.speakerId : [])),
    ]);
    if (!named.has(keep.id) || !named.has(gone.id)) continue;
    refuse(
      `One statement names both ${keep.name} and ${gone.name}, so they are two, or it is wrong. Look at it first: ${hidden.has(statement.publicId) ? "it is one that you do not see" : beginningOf(statement.summary, 120).text}`,
    );
  }
}

/** Offices of both; what both have word for word stands once. */
function uniteOffices({ r, keep, gone, gets }: Merge<"speakers">): void {
  const held = rowsWith(r.tx, "offices", "speakerId", keep.id);
  for (const office of rowsWith(r.tx, "offices", "speakerId", gone.id)) {
    const isHeld = held.some(
      (row) =>
        isSameName(row.title, office.title) &&
        isSameName(row.organisation ?? "", office.organisation ?? "") &&
        row.from === office.from &&
        row.to === office.to,
    );
    if (isHeld) {
      r.remove("offices", office.publicId, office.revision, {
        name: "speakers",
        id: keep.publicId,
      });
    } else gets.push(`Office: ${office.title}`);
  }
}
