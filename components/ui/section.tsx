import { Timed } from "@/components/ui/timed";
import styles from "./section.module.css";

/** A section of a record: heading, a line on what it holds, content. Named for those who jump from heading to heading. */
export function Section({
  id,
  title,
  dek,
  end,
  children,
}: {
  id: string;
  title: string;
  dek?: string;
  /** At the end of the line, instead of a dek. */
  end?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <section className={styles.section} id={id} aria-labelledby={`${id}-h`}>
      <SectionHead id={`${id}-h`} title={title}>
        {dek ? (
          <bdi>
            <Timed>{dek}</Timed>
          </bdi>
        ) : (
          end
        )}
      </SectionHead>
      {children}
    </section>
  );
}

/** The heading of a section under its line, and at the end of the line what there is to say of it. */
export function SectionHead({
  id,
  title,
  className = "",
  children,
}: {
  id?: string;
  title: string;
  /** Where it stands. */
  className?: string;
  children?: React.ReactNode;
}) {
  return (
    <div
      className={`${styles.head} mb-6 flex flex-wrap items-baseline gap-x-4 gap-y-1 print:break-inside-avoid print:break-after-avoid ${className}`}
    >
      <h2 className="font-display text-h2/[1.2] font-strong tracking-[-0.008em]" id={id} dir="auto">
        {title}
      </h2>
      {children && (
        <p className="ms-auto max-w-184 text-ui text-ink-2 max-tablet:ms-0 max-tablet:w-full">
          {children}
        </p>
      )}
    </div>
  );
}
