/** Fields as they look, for those that the form's own components do not draw. */
import type { ComponentProps, ReactNode } from "react";

const place =
  "w-full gap-2 rounded-control border border-rule-2 bg-paper aria-invalid:border-2 aria-invalid:border-ink";

/** Of a line; `small` in a row among others. */
const lineHeights = { normal: "min-h-10 py-2", small: "min-h-8.5 py-1" };

interface Box {
  lines?: number;
  size?: keyof typeof lineHeights;
}

/** The box alone, for letters of another size. */
export function boxLook({ lines = 0, size = "normal" }: Box): string {
  const height = lines
    ? `block resize-y py-2 ${lines > 2 ? "min-h-20" : "min-h-14"}`
    : `flex items-center max-tablet:min-h-11 ${lineHeights[size]}`;
  return `${place} px-2.5 ${height}`;
}

/** What is typed in, chosen or picked: a line, or `lines`; `isSaid`: somebody's words are typed there. */
export function controlLook({ isSaid = false, ...box }: Box & { isSaid?: boolean } = {}): string {
  const letters = isSaid ? "condensed font-said text-[1.0625rem]/[1.5]" : "text-ui/[1.4]";
  return `${boxLook(box)} ${letters}`;
}

export const fieldLook = "grid content-start gap-1";
export const labelLook = "flex min-h-5.5 items-center gap-2 font-semibold text-s";

/** The label of a control of this id, what stands beside it that is not its name, its hint, and what is wrong. */
export function PlainField({
  id,
  label,
  beside,
  hint,
  problem,
  children,
}: {
  id: string;
  label: ReactNode;
  beside?: ReactNode;
  hint?: ReactNode;
  problem?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={fieldLook}>
      <span className={labelLook}>
        <label htmlFor={id}>{label}</label>
        {beside}
      </span>
      {children}
      {hint && (
        <p className="small" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && <Problem id={`${id}-problem`}>{problem}</Problem>}
    </div>
  );
}

const stacked = { tablet: "max-tablet:grid-cols-1", laptop: "max-laptop:grid-cols-1" };

/** Two fields beside each other; from that width down one below the other. */
export function TwoFields({
  upTo = "tablet",
  children,
}: {
  upTo?: keyof typeof stacked;
  children: ReactNode;
}) {
  return <div className={`grid grid-cols-[1fr_1fr] gap-3 ${stacked[upTo]}`}>{children}</div>;
}

export const problemLook = "border-s-3 border-ink ps-2 text-s font-semibold text-ink";

/** What is wrong, where it happened. */
export function Problem(problem: ComponentProps<"p">) {
  return <p {...problem} className={problemLook} />;
}
