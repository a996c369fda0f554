import { Fragment } from "react";
import { Label } from "./label";

interface List {
  title: string;
  links: readonly (readonly [id: string, name: string])[];
}

/** A long text with its contents beside it, which stay in sight; above it on smaller pages. */
export function WithContents({ lists, children }: { lists: List[]; children: React.ReactNode }) {
  return (
    <div className="mt-part grid grid-cols-[13rem_minmax(0,1fr)] gap-section border-t-2 border-ink pt-6 max-laptop:grid-cols-1 max-laptop:gap-6 print:grid-cols-1">
      <nav
        className="sticky top-4 max-h-[calc(100vh-var(--spacing-part))] self-start overflow-y-auto text-s max-laptop:static max-laptop:max-h-none max-laptop:border-b max-laptop:border-rule print:hidden"
        aria-label="On this page"
      >
        {lists.map((list) => (
          <Contents key={list.title} {...list} />
        ))}
      </nav>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** A name that may be an address, which goes on in the next line before a stroke. */
const Broken = ({ children }: { children: string }) =>
  children.split(/(?<=.)(?=\/)/).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));

function Contents({ title, links }: List) {
  return (
    <>
      <Label>{title}</Label>
      <ul className="mt-1 mb-6 gap-x-6 max-laptop:columns-3 max-tablet:columns-2">
        {links.map(([id, name]) => (
          <li className="max-laptop:break-inside-avoid" key={id}>
            <a
              className="block py-0.75 text-ink-2 no-underline hover:text-ink hover:underline max-tablet:py-2"
              href={`#${id}`}
            >
              <Broken>{name}</Broken>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
