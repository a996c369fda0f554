import type { Prepared } from "@/db/public/prepared";

type Value = string | number | null;

const snakeCased = (name: string) => name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);

/** Inserts rows into a table one by one, whose fields are named as its columns are. */
export function inserterOf<Name extends string>(
  db: Prepared,
  table: string,
  names: readonly Name[],
): (row: Record<Name, Value>) => void {
  const sql = `insert or replace into ${table} (${names.map(snakeCased).join(", ")})
    values (${names.map((name) => `:${name}`).join(", ")})`;
  return (row) => {
    db.run(sql, row);
  };
}
