import type { ShownSubject } from "@/db/public/queries/hook-subjects";
import { type HookAbout, hookSubjects } from "@/lib/hooks/subjects";

/** What a hook is told of: by its name on the record, with what that means. */
export function HookAboutText({
  hook: { kind, aboutId },
  subject,
}: {
  hook: HookAbout;
  subject: ShownSubject | undefined;
}) {
  const { label, definition } = hookSubjects[kind];
  if (aboutId === null) return <>{`${label}: ${definition}.`}</>;
  return (
    <>
      {label}: {definition}.{" "}
      {subject ? (
        <a href={subject.path}>
          <bdi>{subject.name}</bdi>
        </a>
      ) : (
        "It is not on the record now."
      )}
    </>
  );
}
