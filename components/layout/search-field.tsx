import { Icon } from "@/components/ui/sign";
import { urls } from "@/lib/urls";

/** The search field of masthead, front page and search page: a plain form, so that it works without scripts. */
export function SearchField({
  id,
  label = "Search",
  placeholder = "Search claims, speakers, exact words",
  value,
}: {
  id: string;
  label?: string;
  placeholder?: string;
  /** What was searched for. */
  value?: string;
}) {
  return (
    <search className="search-box">
      <form className="search" action={urls.search()}>
        <Icon name="search" />
        <label className="vh" htmlFor={id}>
          {label}
        </label>
        <input id={id} type="search" name="q" placeholder={placeholder} defaultValue={value} />
        <kbd>/</kbd>
      </form>
    </search>
  );
}
