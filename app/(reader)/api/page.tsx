import type { Metadata } from "next";
import { api, describeApi } from "@/app/api/v1/api";
import { limits } from "@/app/api/v1/guards";
import { ReferencePage } from "@/components/api-reference/reference-page";
import { alternatesAt } from "@/lib/alternates";
import type { ApiDocument, Examples } from "@/lib/api-reference";
import { urls } from "@/lib/urls";

export const metadata: Metadata = {
  title: "API",
  description:
    "Every address of the API: filters, pages, limits, keys, problems, and a line to copy for each.",
  alternates: alternatesAt(urls.apiReference()),
};

export default async function Page() {
  const document = JSON.parse(JSON.stringify(describeApi())) as ApiDocument;
  return <ReferencePage document={document} examples={await findExamples()} limits={limits} />;
}

/** In which column of which list the keys of single records are. */
const keys = [
  ["matters", "matter_slug", "slug"],
  ["pairs", "pair_id", "id"],
  ["statements", "statement_id", "id"],
  ["speakers", "speaker_slug", "slug"],
  ["sources", "source_id", "id"],
] as const;

/** A record of each kind that is there, so that the lines to copy have an answer. */
async function findExamples(): Promise<Examples> {
  const found = keys.map(async ([list, column, parameter]) => {
    const answer = await api.request(urls.api(list, { limit: "20" }));
    const { data = [] } = (await answer.json()) as { data?: Record<string, string | null>[] };
    const key = data.find((row) => row[column])?.[column];
    return key ? [[urls.api(`${list}/{${parameter}}`), key]] : [];
  });
  return Object.fromEntries((await Promise.all(found)).flat());
}
