import { Icon } from "@/components/ui/sign";
import { urls } from "@/lib/urls";

const boxSize = { normal: "min-h-10 w-[min(22rem,100%)]", large: "min-h-12 w-full" };
const inputSize = { normal: "min-h-10 text-ui", large: "min-h-12 text-m" };

/** The search field of masthead, front page and search page: a plain form, so that it works without scripts. */
export function SearchField({
  id,
  label = "Search",
  placeholder = "Search claims, speakers, exact words",
  value,
  size = "normal",
  className = "",
}: {
  id: string;
  label?: string;
  placeholder?: string;
  /** What was searched for. */
  value?: string;
  size?: keyof typeof boxSize;
  /** Where it stands, and when it shows. */
  className?: string;
}) {
  return (
    <search className={`search-box print:hidden ${className}`}>
      <form
        className={`search flex items-center gap-2 rounded-control border border-rule-2 bg-sheet px-2.5 outline-ink focus-within:outline-2 focus-within:outline-offset-1 ${boxSize[size]}`}
        action={urls.search()}
      >
        <Icon name="search" />
        <label className="unseen" htmlFor={id}>
          {label}
        </label>
        <input
          className={`min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3 placeholder:opacity-100 ${inputSize[size]}`}
          id={id}
          type="search"
          name="q"
          placeholder={placeholder}
          defaultValue={value}
        />
        <kbd>/</kbd>
      </form>
    </search>
  );
}
