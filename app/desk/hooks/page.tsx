import type { Metadata } from "next";
import { requireAccount } from "@/app/desk/session";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskTitle } from "@/components/desk/desk-title";
import { HookAboutText } from "@/components/desk/hooks/about";
import { HookState } from "@/components/desk/hooks/hook-state";
import { DeskPage } from "@/components/desk/shell";
import { TextField } from "@/components/ui/form/fields";
import { Mono } from "@/components/ui/mono";
import { NoneBox } from "@/components/ui/none-box";
import { PlainList } from "@/components/ui/plain-list";
import { processDesk } from "@/db/desk/process";
import { listHooks } from "@/db/desk/queries/hooks";
import { namesOfSubjects, subjectKey } from "@/db/public/queries/hook-subjects";
import { formatInstant } from "@/lib/dates/format";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { makeHook } from "./actions";

export const metadata: Metadata = { title: "Hooks" };

/** Other systems that are told what is published: making one, and all there are. */
export default async function HooksPage() {
  const account = await requireAccount(urls.deskHooks(), "keep_hooks");
  const hooks = listHooks(processDesk().db);
  const names = await namesOfSubjects(hooks);
  return (
    <DeskPage account={account} current="hooks">
      <DeskTitle>Hooks</DeskTitle>
      <p className="max-w-measure small">
        A hook is an address of another system that is told what is published: by ids and pinned
        addresses, never by words, and signed, so that the receiver knows who says it. What it gets,
        and how to check it, is in <Mono>docs/webhooks.md</Mono>.
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)_24rem] items-start gap-x-section gap-y-6 pt-4 pb-16 max-laptop:grid-cols-1">
        {hooks.length === 0 ? (
          <NoneBox>No other system is told.</NoneBox>
        ) : (
          <div className="border-t-2 border-ink">
            <PlainList>
              {hooks.map((hook) => (
                <li key={hook.publicId} className="grid gap-1">
                  <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                    <a className="min-w-0 font-semibold" href={urls.deskHook(hook.publicId)}>
                      <Mono>{hook.url}</Mono>
                    </a>
                    <HookState hook={hook} />
                  </p>
                  <p className="small">
                    <HookAboutText hook={hook} subject={names.get(subjectKey(hook))} />
                  </p>
                  <p className="small lining-nums tabular-nums">
                    {hook.stoppedBecause && `${hook.stoppedBecause} `}
                    {hook.waiting > 0 && `${counted(hook.waiting, "message")} waiting. `}
                    {hook.succeededAt
                      ? `The last came through ${formatInstant(hook.succeededAt)}.`
                      : "None came through yet."}
                  </p>
                </li>
              ))}
            </PlainList>
          </div>
        )}
        <DeskForm keep="make-hook" action={makeHook} submit="Make a hook" look="ink">
          <TextField
            name="url"
            label="Address of the receiver"
            hint="It begins with https:// and is open to the web."
            inputMode="url"
          />
          <TextField
            name="about"
            label="What it is told of"
            hint="The address of a matter, a topic, a person or a statement on this site; empty: the whole record."
            inputMode="url"
          />
        </DeskForm>
      </div>
    </DeskPage>
  );
}
