import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAccount } from "@/app/desk/session";
import { DeskForm } from "@/components/desk/desk-form";
import { DeskTitle } from "@/components/desk/desk-title";
import { HookAboutText } from "@/components/desk/hooks/about";
import { Deliveries } from "@/components/desk/hooks/deliveries";
import { HookState } from "@/components/desk/hooks/hook-state";
import { DeskPage } from "@/components/desk/shell";
import { SmallHead } from "@/components/desk/small-head";
import { Mono } from "@/components/ui/mono";
import { NoneBox } from "@/components/ui/none-box";
import { processDesk } from "@/db/desk/process";
import { getHook, listDeliveries } from "@/db/desk/queries/hooks";
import { namesOfSubjects, subjectKey } from "@/db/public/queries/hook-subjects";
import { formatInstant } from "@/lib/dates/format";
import { numberIn } from "@/lib/number-in";
import { urls } from "@/lib/urls";
import { counted } from "@/lib/wording";
import { endHook, pauseHook, renewSecret, resumeHook, sendAgain } from "../actions";

export const metadata: Metadata = { title: "Hook" };

const perPage = 50;

interface Props {
  params: Promise<{ hook: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** One hook: how it stands, what can be done about it, and what was sent to it. */
export default async function HookPage({ params, searchParams }: Props) {
  const { hook: id } = await params;
  const account = await requireAccount(urls.deskHook(id), "keep_hooks");
  const { db } = processDesk();
  const hook = getHook(db, id) ?? notFound();
  const before = numberIn([(await searchParams).before].flat()[0]) || undefined;
  const found = listDeliveries(db, hook.id, { before, limit: perPage + 1 });
  const deliveries = found.slice(0, perPage);
  const last = found.length > perPage ? deliveries.at(-1) : undefined;
  const subject = (await namesOfSubjects([hook])).get(subjectKey(hook));
  const hidden = { hook: id };
  const goesOn = !hook.stoppedAt && !hook.pausedAt;
  return (
    <DeskPage account={account} current="hooks">
      <p className="pt-part small">
        <a href={urls.deskHooks()}>All hooks</a>
      </p>
      <DeskTitle>
        <span className="wrap-anywhere">{new URL(hook.url).host}</span>
      </DeskTitle>
      <div className="grid grid-cols-[minmax(0,1fr)_24rem] items-start gap-x-section gap-y-6 max-laptop:grid-cols-1">
        <div className="grid max-w-measure gap-2 text-ui">
          <p>
            <Mono>{hook.url}</Mono>
          </p>
          <p>
            <HookState hook={hook} />
          </p>
          {hook.stoppedBecause && (
            <p>{hook.stoppedBecause} Nothing is sent until somebody lets it go on.</p>
          )}
          <p>
            <HookAboutText hook={hook} subject={subject} />
          </p>
          <p className="small lining-nums tabular-nums">
            Made {formatInstant(hook.madeAt)}. {counted(hook.waiting, "message")} waiting.{" "}
            {hook.succeededAt
              ? `The last came through ${formatInstant(hook.succeededAt)}.`
              : "None came through yet."}
          </p>
        </div>
        <div className="flex flex-wrap items-start gap-3">
          {goesOn ? (
            <DeskForm keep="pause" action={pauseHook} hidden={hidden} submit="Pause" look="small" />
          ) : (
            <DeskForm
              keep="go-on"
              action={resumeHook}
              hidden={hidden}
              submit="Go on"
              look="small"
            />
          )}
          <DeskForm
            keep="secret"
            action={renewSecret}
            hidden={hidden}
            submit="New secret"
            look="small"
          />
          <details>
            <summary className="flex min-h-7 w-max cursor-pointer items-center text-s underline underline-offset-[0.2em] max-tablet:min-h-11">
              End it…
            </summary>
            <div className="grid gap-2 bg-well px-4 pt-3 pb-4">
              <p className="small">
                It is told nothing more, and its secret and this list are erased. It cannot be taken
                back.
              </p>
              <DeskForm
                keep="end"
                action={endHook}
                hidden={hidden}
                submit="End this hook"
                look="small"
              />
            </div>
          </details>
        </div>
      </div>
      <section className="pt-part pb-16" aria-labelledby="deliveries">
        <SmallHead id="deliveries">Deliveries</SmallHead>
        <p className="pb-3 small">Kept for thirty days once they are done.</p>
        {deliveries.length === 0 ? (
          <NoneBox>{before ? "There are no older ones." : "Nothing was to be told yet."}</NoneBox>
        ) : (
          <div className="border-t-2 border-ink">
            <Deliveries hook={id} deliveries={deliveries} sendAgain={sendAgain} />
          </div>
        )}
        <nav className="flex gap-4 pt-4 text-ui empty:hidden" aria-label="Pages of deliveries">
          {before !== undefined && <a href={urls.deskHook(id)}>Newest</a>}
          {last && <a href={urls.deskHook(id, last.id)}>Older</a>}
        </nav>
      </section>
    </DeskPage>
  );
}
