import { DeskForm } from "@/components/desk/desk-form";
import { Mono } from "@/components/ui/mono";
import { PlainList } from "@/components/ui/plain-list";
import type { ListedDelivery } from "@/db/desk/queries/hooks";
import { formatInstant } from "@/lib/dates/format";
import type { FormAction } from "@/lib/desk/form";
import { counted } from "@/lib/wording";

/** What was sent to a hook or waits for it, the newest first; what is done may be sent once more. */
export function Deliveries({
  hook,
  deliveries,
  sendAgain,
}: {
  /** Public id. */
  hook: string;
  deliveries: ListedDelivery[];
  sendAgain: FormAction;
}) {
  return (
    <PlainList>
      {deliveries.map((delivery) => (
        <li
          key={delivery.id}
          className="grid grid-cols-[minmax(0,22rem)_minmax(0,1fr)_auto] items-start gap-x-part gap-y-1 lining-nums tabular-nums max-laptop:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div>
            <b className="block font-strong">{delivery.type}</b>
            <Mono quiet>{delivery.messageId}</Mono>
          </div>
          <div className="max-laptop:col-start-1 max-laptop:row-start-2">
            <p>{outcomeOf(delivery)}</p>
            <p className="small">{timesOf(delivery)}</p>
          </div>
          {delivery.nextAt === null && (
            <DeskForm
              keep={`again-${delivery.id}`}
              action={sendAgain}
              hidden={{ hook, delivery: String(delivery.id) }}
              submit="Send again"
              look="small"
            />
          )}
        </li>
      ))}
    </PlainList>
  );
}

const outcomeOf = ({ outcome, deliveredAt, nextAt }: ListedDelivery): string => {
  if (!outcome) return "Not tried yet.";
  if (deliveredAt ?? nextAt) return outcome;
  return `${outcome} Given up.`;
};

/** When it was made and tried, how often, and when it is tried next. */
function timesOf({ madeAt, attempts, triedAt, nextAt }: ListedDelivery): string {
  const tried = triedAt
    ? `; ${counted(attempts, "attempt")}, the last ${formatInstant(triedAt)}`
    : "";
  const next = nextAt && triedAt ? `; the next ${formatInstant(nextAt)}` : "";
  return `Made ${formatInstant(madeAt)}${tried}${next}.`;
}
