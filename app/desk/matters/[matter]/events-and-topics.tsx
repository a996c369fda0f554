import { DateField } from "@/components/desk/date-field";
import { Change } from "@/components/desk/matter/change";
import { PartList } from "@/components/desk/part-list";
import { SelectField, TextField } from "@/components/ui/form/fields";
import { LinkRow } from "@/components/ui/link-row";
import { Section } from "@/components/ui/section";
import type { getMatterParts } from "@/db/desk/queries/matter-list";
import { formatEdtf } from "@/lib/dates/format";
import type { SourceRecord } from "@/lib/document/document";
import * as actions from "./actions";

/** Dated facts of the context, and what the matter is filed under. */
export function EventsAndTopics({
  matter: id,
  parts: { events, topics },
  sources: named,
}: {
  matter: string;
  parts: Pick<ReturnType<typeof getMatterParts>, "events" | "topics">;
  /** What an event may be taken from. */
  sources: SourceRecord[];
}) {
  const sources = named.map(({ id: value, title }) => ({ value, label: title }));
  return (
    <Section id="events" title="Events and topics">
      <PartList>
        {events.map((event) => (
          <li key={event.publicId}>
            <b>{formatEdtf(event.edtf)}</b> {event.title}{" "}
            <Change
              label="Take out"
              title={event.title}
              submit="Take the event out"
              action={actions.removeEvent.bind(null, id, event.publicId, event.revision)}
            />
          </li>
        ))}
        {topics.map((topic) => (
          <li key={topic.id}>
            Topic: {topic.name}{" "}
            <Change
              label="Take out"
              title={topic.name}
              submit="Take the topic out"
              action={actions.removeTopic.bind(null, id, topic.id, topic.revision)}
            />
          </li>
        ))}
      </PartList>
      <LinkRow spaced>
        {sources.length > 0 && (
          <Change
            label="Add an event"
            title="A dated fact of the context"
            submit="Add"
            action={actions.addEvent.bind(null, id)}
          >
            <TextField name="title" label="What happened" />
            <SelectField name="source" label="Source" options={sources} />
            <DateField name="edtf" label="When" />
            <TextField name="phrase" label="As the source dates it" />
            <TextField name="quotation" label="The source’s words" lines={3} />
          </Change>
        )}
        <Change
          label="Add a topic"
          title="What the matter is filed under"
          submit="Add"
          action={actions.addTopic.bind(null, id)}
        >
          <TextField name="name" label="Topic" />
        </Change>
      </LinkRow>
    </Section>
  );
}
