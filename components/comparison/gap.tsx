import { Sign } from "@/components/ui/sign";
import { Timed } from "@/components/ui/timed";
import type { SignName } from "@/lib/vocabulary";

/** What nobody answered, what is not held, or what is in doubt: its sign, its name and a sentence. */
export function Gap({
  sign,
  title,
  id,
  children,
}: {
  sign: SignName;
  title: string;
  id?: string;
  children: string;
}) {
  return (
    <div
      className="grid grid-cols-[1.5rem_minmax(0,1fr)] grid-rows-[auto_1fr] gap-x-3 gap-y-1 border-t border-rule py-4 text-ui print:break-inside-avoid"
      id={id}
    >
      <Sign name={sign} size="gap" className="row-span-2" />
      <h3 className="self-center text-m/[1.35] font-semibold" dir="auto">
        {title}
      </h3>
      <div className="col-start-2 text-s/[1.5] text-ink-2">
        <Timed>{children}</Timed>
      </div>
    </div>
  );
}
