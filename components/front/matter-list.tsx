import { ButtonLink } from "@/components/ui/button";
import { NoneBox } from "@/components/ui/none-box";
import type { FrontMatter } from "@/lib/document/front";
import { MatterRow } from "./matter-row";

interface Props {
  matters: FrontMatter[];
  /** Address of the rest of the list; null at its end. */
  nextHref: string | null;
  empty: string;
}

/** Matters one below the other, and the way on. */
export function MatterList({ matters, nextHref, empty }: Props) {
  if (matters.length === 0) return <NoneBox>{empty}</NoneBox>;
  return (
    <>
      {matters.map((matter) => (
        <MatterRow key={matter.id} matter={matter} />
      ))}
      {nextHref && (
        <p className="pt-6">
          <ButtonLink href={nextHref}>More matters</ButtonLink>
        </p>
      )}
    </>
  );
}
