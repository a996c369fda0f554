import { Crumb } from "@/components/layout/crumb";
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
    <div className="wrap">
      <Crumb
        trail={[
          { name: "Queue", href: urls.desk() },
          { name: "Review", href: urls.review(matter) },
          { name: "Preview" },
        ]}
      />
      <div className="note note--d" role="note">
        <Icon name="note" />
        <p>
          <b>Preview of version {number}.</b> Only the desk sees it. Its own addresses lead nowhere
          until it is published. <a href={urls.review(matter)}>Back to the review</a>
        </p>
      </div>
      {problems.length > 0 && (
        <p className="none">
          There is no preview yet: the review names what keeps the matter from being published.
        </p>
      )}
    </div>
  );
}
