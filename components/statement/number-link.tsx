import { urls } from "@/lib/urls";
import type { ByLineView } from "@/lib/views/by-line";

/** "S2", which leads to the statement's own page. */
export function NumberLink({
  statement: { record, name },
  className = "",
}: {
  statement: Pick<ByLineView, "record" | "name">;
  /** Where it stands. */
  className?: string;
}) {
  return (
    <a
      className={`inline-grid min-h-6 min-w-6 place-items-center text-s whitespace-nowrap text-ink-3 ${className}`}
      href={urls.statement(record.id)}
    >
      {name}
    </a>
  );
}
