/** `CITATION.cff`: the Citation File Format 1.2.0, which is YAML; a text in JSON's marks is one in YAML's. Pure. */
import { publisher } from "@/lib/citing/work";
import { licenceOf } from "./licence";
import { type ReleaseFacts, releaseAbout, releaseHref, releaseTitle } from "./release";

export function citationCff(facts: ReleaseFacts): string {
  const { name, madeAt, licence } = facts;
  const stated = licenceOf(licence);
  const fields: [string, string | null | undefined][] = [
    ["cff-version", "1.2.0"],
    ["message", "If you use this data set, cite it as below."],
    ["type", "dataset"],
    ["title", releaseTitle(name)],
    ["abstract", releaseAbout],
    ["version", name],
    ["date-released", madeAt.slice(0, 10)],
    ["url", releaseHref(facts)],
    ["license", stated?.spdx],
    ["license-url", stated?.spdx ? null : stated?.href],
  ];
  const lines = fields.flatMap(([key, value]) =>
    value ? [`${key}: ${JSON.stringify(value)}`] : [],
  );
  return `${[...lines, "authors:", `  - name: ${JSON.stringify(publisher)}`].join("\n")}\n`;
}
