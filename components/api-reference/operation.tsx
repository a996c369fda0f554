import { AnchorLink } from "@/components/ui/anchor-link";
import { Label } from "@/components/ui/label";
import type { Entry } from "@/lib/api-reference";
import { Line } from "./line";
import { TermOf, Terms } from "./terms";
import { Ticked } from "./ticked";

/** One operation: what it answers, what it can be asked with, and a line that asks. */
export function OperationEntry({ entry }: { entry: Entry }) {
  const { id, path, summary, description, calls } = entry;
  const [call] = calls;
  return (
    <section
      className="border-t border-rule pt-6 pb-part target:border-t-2 target:border-ink"
      id={id}
      aria-labelledby={`${id}-h`}
    >
      <div className="flex flex-wrap items-center gap-x-2">
        <h3 id={`${id}-h`}>
          <code className="font-mono text-m font-semibold wrap-anywhere">
            <span className="text-ink-2">GET</span> {path}
          </code>
        </h3>
        <AnchorLink href={`#${id}`} label={`Link to ${path}`} />
      </div>
      <p className="font-semibold">{summary}</p>
      <p className="mt-2 max-w-measure text-ui/[1.5]">
        <Ticked>{description}</Ticked>
      </p>
      {call && !call.ending ? (
        <div className="mt-4 grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-x-part gap-y-4 max-laptop:grid-cols-1">
          <Parameters entry={entry} />
          <div className="grid content-start gap-4">
            <Line of={path}>{call.curl}</Line>
            <Answers entry={entry} />
          </div>
        </div>
      ) : (
        <Files entry={entry} />
      )}
    </section>
  );
}

/** So many are told where the parameter is, and need not be looked for among the filters. */
const fewValues = 4;

function Parameters({ entry: { parameters } }: { entry: Entry }) {
  if (parameters.length === 0) return <p className="text-s text-ink-2">Without parameters.</p>;
  return (
    <div>
      <Label as="h4">Parameters</Label>
      <Terms>
        {parameters.map(({ name, in: place, required, description: means = "", schema }) => (
          <TermOf
            key={name}
            narrow
            name={name}
            about={place === "path" ? "in the path" : required ? "must be given" : undefined}
          >
            <Ticked>{means}</Ticked>
            {schema?.enum &&
              (schema.enum.length > fewValues ? (
                <>
                  {" "}
                  Its <a href={`#filter-${name}`}>values</a>.
                </>
              ) : (
                <>
                  {" "}
                  One of <code className="font-mono">{schema.enum.join(", ")}</code>.
                </>
              ))}
            {schema?.maximum !== undefined &&
              ` From ${schema.minimum} to ${schema.maximum}, ${schema.default} if left out.`}
          </TermOf>
        ))}
      </Terms>
    </div>
  );
}

function Answers({ entry: { answer, shape, others } }: { entry: Entry }) {
  return (
    <div>
      <Label as="h4">Answers</Label>
      <Terms>
        <TermOf narrow name="200">
          <Ticked>{answer}</Ticked>
          {shape?.name && (
            <>
              {" "}
              Its shape: <a href={`#shape-${shape.name}`}>{shape.words}</a>.
            </>
          )}
        </TermOf>
      </Terms>
      <Otherwise others={others} />
    </div>
  );
}

function Otherwise({ others }: { others: string[] }) {
  return (
    <p className="mt-2 text-s text-ink-2">
      Otherwise {others.join(", ")}: <a href="#problems">what they mean</a>.
    </p>
  );
}

/** The formats of a dataset, each with the line that fetches its file. */
function Files({ entry: { calls, parameters, others } }: { entry: Entry }) {
  return (
    <div className="mt-4 grid gap-4">
      {parameters.length > 0 && (
        <p className="text-s">
          Filters:{" "}
          {parameters.map(({ name }, index) => (
            <span key={name}>
              {index > 0 && ", "}
              <a href={`#filter-${name}`}>{name}</a>
            </span>
          ))}
          .
        </p>
      )}
      <ul className="border-t border-rule">
        {calls.map(({ ending, about, curl }) => (
          <li
            key={ending}
            className="grid grid-cols-[11rem_minmax(0,1fr)] gap-x-4 gap-y-1 border-b border-rule py-2 max-tablet:grid-cols-1"
          >
            <p className="min-w-0 text-s wrap-anywhere">
              <code className="block font-mono font-medium">{ending}</code>
              <span className="text-xs text-ink-2">{about}</span>
            </p>
            <Line of={ending}>{curl}</Line>
          </li>
        ))}
      </ul>
      <Otherwise others={others} />
    </div>
  );
}
