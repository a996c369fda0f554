import { Label } from "@/components/ui/label";
import type { ReaderEffect } from "@/lib/desk/effect";
import { addressFates } from "@/lib/review/addresses";
import { counted } from "@/lib/wording";

/** What readers would see of an act, one block for each published matter. */
export function Readers({ effects }: { effects: ReaderEffect[] }) {
  return effects.map(({ question, version, changes, addresses }) => (
    <div key={question} className="grid gap-3">
      <p className="text-s">
        Readers of “<bdi>{question}</bdi>” see this from version {version + 1} on, with the reason
        that is given when it is sent to review. {staying(version)}
      </p>
      <Sentences heading="What readers see of it" sentences={changes} />
      <Sentences
        heading="Addresses that change"
        sentences={addresses.map(({ address, fate }) => `${addressFates[fate]}: ${address}`)}
      />
    </div>
  ));
}

const staying = (version: number) =>
  version === 1
    ? "Version 1 stays as it is."
    : `Version ${version} and those before stay as they are.`;

/** So many sentences of one list are told; more are counted. */
const most = 12;

/** A list of sentences under its name; nothing where there is none. */
export function Sentences({ heading, sentences }: { heading: string; sentences: string[] }) {
  if (sentences.length === 0) return null;
  const rest = sentences.length - most;
  return (
    <div>
      <Label as="h3">{heading}</Label>
      <ul className="text-s">
        {sentences.slice(0, rest > 1 ? most : undefined).map((sentence, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may read the same, and none changes its place
          <li key={index} className="border-t border-rule py-1.5 wrap-anywhere" dir="auto">
            {sentence}
          </li>
        ))}
        {rest > 1 && (
          <li className="border-t border-rule py-1.5">
            {counted(rest, "more of them", "more of them")}
          </li>
        )}
      </ul>
    </div>
  );
}
