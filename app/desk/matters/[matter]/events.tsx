import { DateField } from "@/components/desk/date-field";
import { Change } from "@/components/desk/matter/change";
import { EventRows } from "@/components/desk/matter/event-rows";
import { Part } from "@/components/desk/matter/part";
import { SelectField, TextField } from "@/components/ui/form/fields";
import type { getMatterParts } from "@/db/desk/queries/matter-list";
import { formatEdtf } from "@/lib/dates/format";
import type { SourceRecord } from "@/lib/document/document";
import * as actions from "./actions";

/** Dated facts of the context. */
export function Events({
  matter,
  events,
  sources: named,
}: {
  matter: string;
  events: ReturnType<typeof getMatterParts>["events"];
  /** What an event may be taken from. */
  sources: SourceRecord[];
}) {
  const sources = named.map(({ id: value, title }) => ({ value, label: title }));
  if (events.length === 0 && sources.length === 0) return null;
  return (
    <Part
      id="events"
      title="Events"
      end={
        sources.length > 0 && (
          <Change
            label="Add"
            name="an event"
            title="A dated fact of the context"
            submit="Add"
            action={actions.addEvent.bind(null, matter)}
          >
            <TextField name="title" label="What happened" />
            <SelectField name="source" label="Source" options={sources} />
            <DateField name="edtf" label="When" />
            <TextField name="phrase" label="As the source dates it" />
            <TextField name="quotation" label="The source’s words" lines={3} />
          </Change>
        )
      }
    >
      <EventRows
        matter={matter}
        events={events.map(({ publicId, revision, title, edtf }) => ({
          ...{ id: publicId, revision, title, when: formatEdtf(edtf) },
        }))}
        remove={actions.removeEvent}
      />
    </Part>
  );
}
