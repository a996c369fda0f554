import { Instant } from "@/components/ui/timed";
import { urls } from "@/lib/urls";
import { withheldText } from "@/lib/versions/commitments";
import { Icon } from "./sign";

/** Stands where a quotation's words were withheld: as much room, and why nothing is read there. */
export function Withheld() {
  return (
    <div className="withheld">
      <div className="bars0" role="img" aria-label="Words withheld" />
      <div className="note">
        <Icon name="lock" />
        <p>
          <b>Words withheld by law.</b> That the statement was made is not withheld.{" "}
          <a href={urls.method("withholding")}>What withholding leaves</a>
        </p>
      </div>
    </div>
  );
}

/** A text of the record, or, within a line, that it is withheld. */
export function TextOrWithheld({ children }: { children: string }) {
  if (children !== withheldText) return children;
  return (
    <span className="wh">
      <Icon name="lock" />
      Withheld by law
    </span>
  );
}

/** Above a version from which words were withheld: when, and the public reason. */
export function WithheldNote({ withheld }: { withheld: { at: string; reason: string }[] }) {
  return withheld.map(({ at, reason }) => (
    <section className="note" key={`${at} ${reason}`} aria-label="Words withheld">
      <Icon name="lock" />
      <p>
        <b>
          Words withheld by law, <Instant at={at} />.
        </b>{" "}
        {reason} <a href={urls.method("withholding")}>What withholding leaves</a>
      </p>
    </section>
  ));
}
