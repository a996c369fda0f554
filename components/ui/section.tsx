import { Timed } from "@/components/ui/timed";

/** A section of a record: heading, a line on what it holds, content. Named for those who jump from heading to heading. */
export function Section({
  id,
  title,
  dek,
  children,
}: {
  id: string;
  title: string;
  dek?: string;
  children: React.ReactNode;
}) {
  return (
    <section className="sec" id={id} aria-labelledby={`${id}-h`}>
      <div className="sec__h">
        <h2 id={`${id}-h`} dir="auto">
          {title}
        </h2>
        {dek && (
          <p className="end">
            <bdi>
              <Timed>{dek}</Timed>
            </bdi>
          </p>
        )}
      </div>
      {children}
    </section>
  );
}
