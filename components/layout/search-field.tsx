import { Icon } from "@/components/ui/sign";
import { urls } from "@/lib/urls";

const sizes = {
  normal: { box: "min-h-10 w-[min(22rem,100%)]", input: "min-h-10 text-ui" },
  large: { box: "min-h-12 w-full", input: "min-h-12 text-m" },
  page: { box: "min-h-12 w-full", input: "min-h-10 text-l" },
};

interface Props {
  id: string;
  label?: string;
  placeholder?: string;
  /** What was searched for. */
  value?: string;
  size?: keyof typeof sizes;
  /** Whether it is the one that "/" leads to; the key is shown where a keyboard is likely. */
  hasKey?: boolean;
}

/** The search field of masthead, front page and list of people: a plain form, so that it works without scripts. */
export function SearchField({
  className = "",
  ...field
}: Props & {
  /** Where it stands, and when it shows. */
  className?: string;
}) {
  return (
    <search className={`print:hidden ${className}`}>
      <form action={urls.search()}>
        <SearchInput {...field} />
      </form>
    </search>
  );
}

/** The field alone, for a form that has more than it. */
export function SearchInput({
  id,
  label = "Search",
  placeholder = "Search claims, speakers, exact words",
  value,
  size = "normal",
  hasKey = true,
}: Props) {
  const { box, input } = sizes[size];
  return (
    <div
      className={`relative flex items-center gap-2 rounded-control border border-rule-2 bg-sheet px-2.5 outline-ink focus-within:outline-2 focus-within:outline-offset-1 ${box}`}
    >
      <Icon name="search" />
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <input
        className={`min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3 placeholder:opacity-100 ${input}`}
        id={id}
        type="search"
        name="q"
        placeholder={placeholder}
        defaultValue={value}
      />
      {hasKey && (
        <kbd className="hidden max-tablet:hidden! slash-key:inline beside-field:hidden!">/</kbd>
      )}
    </div>
  );
}
