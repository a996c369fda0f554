/** What stands at an address, as it is cited. */
import { publicRecord } from "@/db/public/files";
import type { Reader } from "@/db/public/reader";
import { workOfPair, workOfStatement, workOfVersion } from "@/lib/citing/pages";
import { personWork, type Work } from "@/lib/citing/work";
import { numberIn } from "@/lib/number-in";
import { releaseWork } from "@/lib/release/release";
import { getMatter, getMatterVersion, type MatterPage } from "./matters";
import { getPair, getPairVersion, type PairPage } from "./pairs";
import { findPerson } from "./person-pages";
import { getRelease } from "./releases";
import { getStatement } from "./statements";

/**
 * The work at an address, which is given by its parts ("matters", "us-cuba", "v", "3"); undefined where nothing that is
 * cited stands there now.
 */
export async function findWork(
  [kind = "", key = "", ...rest]: string[],
  site: string,
  record = publicRecord(),
): Promise<Work | undefined> {
  if (kind === "matters" && rest.length > 0) {
    const [v, written, pairs, id, ...more] = rest;
    const number = numberIn(written);
    if (v !== "v" || !number || more.length > 0) return;
    if (pairs === undefined) return matterOf(await getMatterVersion(key, number, record), site);
    if (pairs !== "pairs" || id === undefined) return;
    return pairOf(await getPairVersion(key, number, id, record), site);
  }
  if (kind === "data" && key === "releases") return releaseOf(rest, record);
  if (rest.length > 0) return;
  if (kind === "matters") return matterOf(await getMatter(key, record), site);
  if (kind === "pairs") return pairOf(await getPair(key, record), site);
  if (kind === "statements") {
    const shown = await getStatement(key, record);
    const version = shown?.versions.get(shown.statement.matter.id);
    return shown && version && workOfStatement(shown.statement, version, site);
  }
  if (kind === "people") {
    const person = await findPerson(key, record);
    return person && personWork(person.speaker, person.changedAt, site);
  }
}

/** A version that was withdrawn holds nothing to cite. */
const matterOf = (page: MatterPage | undefined, site: string) =>
  page?.version.withdrawal === null ? workOfVersion(page.version, site) : undefined;

async function releaseOf([name = "", ...rest]: string[], record: Reader) {
  const release = rest.length === 0 ? await getRelease(name, undefined, record) : undefined;
  return release?.gone === null ? releaseWork(release.manifest, release.kept) : undefined;
}

const pairOf = (page: PairPage | undefined, site: string) =>
  page && workOfPair(page.pair, page.version, site);
