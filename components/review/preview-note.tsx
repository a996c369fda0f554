import { Crumb } from "@/components/layout/crumb";
import { NoneBox } from "@/components/ui/none-box";
import { Note } from "@/components/ui/note";
import { Icon } from "@/components/ui/sign";
import type { GateProblem } from "@/lib/errors";
import { urls } from "@/lib/urls";

/** Above the page as it would be published: that it is not. */
export function PreviewNote({
  matter,
  number,
  problems,
}: {
  matter: string;
  number: number;
  problems: GateProblem[];
}) {
  return (
    <div className="page-width">
      <Crumb
        trail={[
          { name: "Queue", href: urls.desk() },
          { name: "Review", href: urls.review(matter) },
          { name: "Preview" },
        ]}
      />
      <div className="mb-4">
        <Note kind="dashed" role="note" icon={<Icon name="note" size="note" />}>
          <p>
            <b className="font-strong">Preview of version {number}.</b> Only the desk sees it. Its
            own addresses lead nowhere until it is published.{" "}
            <a href={urls.review(matter)}>Back to the review</a>
          </p>
        </Note>
      </div>
      {problems.length > 0 && (
        <NoneBox>
          There is no preview yet: the review names what keeps the matter from being published.
        </NoneBox>
      )}
    </div>
  );
}
