import { Label } from "./label";
import { Title } from "./title";

/** What stands at the address of something that was withdrawn: that it was there, and why it is not any more. */
export function TombstoneFrame({
  label,
  title,
  children,
}: {
  label: React.ReactNode;
  title: string;
  children: React.ReactNode;
}) {
  return (
    <div className="mt-part grid max-w-184 gap-3 border border-t-4 [border-top-style:double] border-rule-2 border-t-ink bg-sheet p-6 [&>p]:max-w-measure">
      <Label>{label}</Label>
      <Title size="notice">{title}</Title>
      {children}
    </div>
  );
}
