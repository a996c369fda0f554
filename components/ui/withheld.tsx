import { Instant } from "@/components/ui/timed";
import { urls } from "@/lib/urls";
import { withheldText } from "@/lib/versions/commitments";
import { Note } from "./note";
import { Icon } from "./sign";

/** Stands where a quotation's words were withheld: as much room, and why nothing is read there. */
export function Withheld() {
  return (
    <div className="grid gap-3">
      <WithheldBars />
      <Note icon={<Icon name="lock" size="note" />}>
        <p>
          <b className="font-strong">Words withheld by law.</b> That the statement was made is not
          withheld. <a href={urls.method("withholding")}>What withholding leaves</a>
        </p>
      </Note>
    </div>
  );
}

/** As much room as words have. */
export function WithheldBars() {
  return (
    <div
      className="h-[3.9rem] bg-[repeating-linear-gradient(0deg,var(--color-ink-2)_0_0.9rem,transparent_0.9rem_1.5rem)] opacity-90 forced-colors:forced-color-adjust-none"
      role="img"
      aria-label="Words withheld by law"
    />
  );
}

/** A text of the record, or, within a line, that it is withheld. */
export function TextOrWithheld({ children }: { children: string }) {
  if (children !== withheldText) return children;
  return (
    <span className="inline-flex items-center gap-[0.35em] rounded-control border border-dashed border-rule-2 px-[0.35em] font-ui text-ui/[1.5] font-medium tracking-[normal] text-ink-2">
      <Icon name="lock" />
      Withheld by law
    </span>
  );
}

/** Above a version from which words were withheld: when, and the public reason. */
export function WithheldNote({ withheld }: { withheld: { at: string; reason: string }[] }) {
  return withheld.map(({ at, reason }) => (
    <Note key={`${at} ${reason}`} label="Words withheld" icon={<Icon name="lock" size="note" />}>
      <p>
        <b className="font-strong">
          Words withheld by law, <Instant at={at} />.
        </b>{" "}
        {reason} <a href={urls.method("withholding")}>What withholding leaves</a>
      </p>
    </Note>
  ));
}
