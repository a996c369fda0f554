import type { DepartedPerson } from "@/db/public/queries/person-departed";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";

/** What stands at the address of a speaker whom no matter shows any more. */
export function Departed({ person }: { person: DepartedPerson }) {
  const { name, matter, until, withdrawal } = person;
  return (
    <div className="wrap">
      <div className="tomb">
        <h1 className="nf">
          <bdi>{name}</bdi>
        </h1>
        <p>
          No statement of {name} is on the record any more, since {formatInstant(until)}.{" "}
          {withdrawal}
        </p>
        <p>
          The last one stood in{" "}
          <a href={urls.matterVersion(matter.slug, matter.version)}>
            “{matter.question}”, version {matter.version}
          </a>
          , which stays at its address.
        </p>
      </div>
    </div>
  );
}
