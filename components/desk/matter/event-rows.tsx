"use client";
import { useState } from "react";
import { DialogForm } from "@/components/ui/form/dialog-form";
import type { FormAnswer } from "@/lib/desk/form";
import { RowMenu } from "./row-menu";

interface EventAtDesk {
  id: string;
  revision: number;
  title: string;
  /** When it was, in words. */
  when: string;
}

/** Dated facts of the context. */
export function EventRows({
  matter,
  events,
  remove,
}: {
  matter: string;
  events: EventAtDesk[];
  remove: (
    matter: string,
    id: string,
    revision: number,
    form: FormData,
  ) => Promise<FormAnswer<unknown>>;
}) {
  const [leaving, setLeaving] = useState<EventAtDesk | null>(null);
  return (
    <>
      <ol>
        {events.map((event) => (
          <li
            key={event.id}
            className="grid min-h-12 grid-cols-[minmax(0,1fr)_2.5rem] items-center gap-2 border-b border-rule py-1.5 text-ui max-tablet:grid-cols-[minmax(0,1fr)_2.75rem]"
          >
            <p>
              <b className="font-semibold">{event.when}</b> <span dir="auto">{event.title}</span>
            </p>
            <RowMenu
              name={event.title}
              acts={[{ label: "Take out", does: () => setLeaving(event) }]}
            />
          </li>
        ))}
      </ol>
      {leaving && (
        <DialogForm
          title={leaving.title}
          submit="Take the event out"
          action={remove.bind(null, matter, leaving.id, leaving.revision)}
          onClose={() => setLeaving(null)}
        />
      )}
    </>
  );
}
