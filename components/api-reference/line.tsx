import { Code } from "@/components/ui/code";
import { CopyButton } from "@/components/ui/copy-button";

/** A line for a shell, to be taken as it stands. */
export function Line({ of, children }: { of: string; children: string }) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      <div className="min-w-0 flex-[1_1_16rem]">
        <Code>{children}</Code>
      </div>
      <CopyButton text={children}>
        Copy<span className="unseen"> the line for {of}</span>
      </CopyButton>
    </div>
  );
}
