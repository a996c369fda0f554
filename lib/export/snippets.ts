/**
 * Code that reads what filters leave of a dataset, in the tools of the trade. Shown on the researchers' page, and run by
 * snippets.test.ts. Pure.
 *
 * Addresses stand between double quotes: what a filter is given is percent-encoded in them, so that no value ends the
 * quotes or begins a command.
 */
import { urls } from "@/lib/urls";
import type { DatasetName } from "./datasets";

export interface Snippet {
  tool: string;
  /** What has to be there. */
  needs: string;
  code: string;
}

export function snippetsOf(
  dataset: DatasetName,
  filters: Record<string, string>,
  origin: string,
): Snippet[] {
  const at = (format: string) => new URL(urls.exportOf(dataset, format, filters), origin).href;
  return [
    {
      tool: "curl",
      needs: "Writes the file beside you.",
      code: `curl --fail --output ${dataset}.csv \\\n  "${at("csv")}"`,
    },
    {
      tool: "Python",
      needs: "Its standard library is enough; pandas.read_csv(url) reads the same address.",
      code: `import csv, io, urllib.request

url = "${at("csv")}"
with urllib.request.urlopen(url) as answer:
    rows = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8", newline="")))
print(len(rows), "rows")`,
    },
    {
      tool: "R",
      needs: "Without packages; what is empty becomes NA.",
      code: `rows <- read.csv("${at("csv")}",
                 encoding = "UTF-8", na.strings = "")
cat(nrow(rows), "rows\\n")`,
    },
    {
      tool: "DuckDB",
      needs:
        "Fetches the file, then asks it. DuckDB itself reads addresses once it has its httpfs extension.",
      code: `curl --fail --output ${dataset}.parquet \\
  "${at("parquet")}"
duckdb -c "select count(*) as rows from '${dataset}.parquet'"`,
    },
  ];
}
