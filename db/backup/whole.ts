/** Whether a copied database is whole, by what `verify` asks of a file. */
import { openExaminer, orDamaged } from "@/db/connect";
import { fileProblems } from "@/db/verify/file";

/** Throws with the first thing that is off. */
export function requireWhole(path: string): void {
  const connection = orDamaged(path, () => openExaminer(path));
  try {
    for (const found of orDamaged(path, () => [...fileProblems(connection, path)]))
      if ("problem" in found) throw new Error(found.problem);
  } finally {
    connection.close();
  }
}
