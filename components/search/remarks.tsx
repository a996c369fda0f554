import { Icon } from "@/components/ui/sign";

/** What of a search was not understood: said before the results, which do without it. */
export function Remarks({ sentences }: { sentences: string[] }) {
  if (sentences.length === 0) return null;
  return (
    <ul className="grid gap-1 pb-4 text-ui" aria-label="What was not understood">
      {sentences.map((sentence) => (
        <li key={sentence} className="flex items-start gap-2">
          <Icon name="note" size="line" className="flex-none" />
          <span className="min-w-0 wrap-anywhere">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
