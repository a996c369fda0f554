import { Crumb } from "@/components/layout/crumb";
import { SearchField } from "@/components/layout/search-field";
import { ButtonLink } from "@/components/ui/button";
import { NoneBox } from "@/components/ui/none-box";
import { Title } from "@/components/ui/title";
import type { PeopleList } from "@/db/public/queries/people";
import { languageOf } from "@/lib/direction";
import { groupBy } from "@/lib/group";
import { kindInWords } from "@/lib/people/account";
import { slugOf } from "@/lib/slug";
import { urls } from "@/lib/urls";
import type { PersonLine } from "@/lib/views/people-line";
import { counted } from "@/lib/wording";
import { ListEnd } from "./list-end";

const others = "other";

/** The letter a name stands under: of its address, unless that says nothing of a name in another script. */
const letterOf = ({ name, slug }: PersonLine) =>
  /\p{Script=Latin}/u.test(name) || (slugOf(name) && slug.startsWith(slugOf(name)))
    ? slug.charAt(0)
    : others;
const anchorOf = (letter: string) => `letter-${letter}`;
const nameOf = (letter: string) => (letter === others ? "Other scripts" : letter.toUpperCase());

/** Everybody who has said something on the record, by name. */
export function People({ list }: { list: PeopleList }) {
  const groups = groupBy(list.people, letterOf);
  const here = [...groups.keys()].sort((a, b) => Number(a === others) - Number(b === others));
  return (
    <div className="page-width">
      <Crumb trail={[{ name: "People" }]} />
      <div className="flex flex-wrap items-end justify-between gap-x-section gap-y-4 pb-6">
        <div>
          <Title size="page">People</Title>
          <p className="mt-2 max-w-164 text-s/[1.5] text-ink-2">
            {counted(list.total, "speaker")} with a statement on record, by name: people,
            organisations, groups and accounts.
          </p>
        </div>
        <SearchField
          id="people-search"
          label="Search people"
          placeholder="Search a name or words"
          hasKey={false}
          className="basis-88"
        />
      </div>
      {list.total === 0 && <NoneBox>Nobody has a statement on the record yet.</NoneBox>}
      <Letters list={list} here={here} />
      {here.map((letter) => (
        <section
          key={letter}
          className="grid grid-cols-[4rem_minmax(0,1fr)] border-t-2 border-ink pt-2 pb-6 max-tablet:grid-cols-1"
          aria-labelledby={anchorOf(letter)}
        >
          <h2
            className="font-display text-h2/[1.3] font-strong wrap-anywhere"
            id={anchorOf(letter)}
          >
            {nameOf(letter)}
          </h2>
          <ul>
            {groups.get(letter)?.map((person) => (
              <Line key={person.id} person={person} />
            ))}
          </ul>
        </section>
      ))}
      {list.next && (
        <ListEnd>
          <ButtonLink href={urls.peopleFrom(list.next)}>More people</ButtonLink>
        </ListEnd>
      )}
    </div>
  );
}

/** Letters that begin on this page are anchors; where the list has several pages, the others are addresses. */
function Letters({ list, here }: { list: PeopleList; here: string[] }) {
  const shown = new Set(list.people.map((row) => row.slug));
  const away = list.isWhole ? [] : list.letters.filter(({ slug }) => !shown.has(slug));
  const near = here.filter((initial) => !away.some(({ letter }) => letter === initial));
  const links = [
    ...near.map((letter) => ({ letter, href: `#${anchorOf(letter)}` })),
    ...away.map(({ letter, slug }) => ({ letter, href: urls.peopleFrom(slug) })),
  ].sort(
    (a, b) =>
      Number(a.letter === others) - Number(b.letter === others) || (a.letter < b.letter ? -1 : 1),
  );
  if (links.length < 2) return null;
  return (
    <nav className="mb-6 flex flex-wrap border-y border-rule py-1" aria-label="Initial letters">
      {links.map(({ letter, href }) => (
        <a
          key={letter}
          className="inline-grid min-h-9 min-w-9 place-items-center px-1.5 text-ui font-semibold no-underline hover:underline max-tablet:min-h-11"
          href={href}
        >
          {nameOf(letter)}
        </a>
      ))}
    </nav>
  );
}

function Line({ person }: { person: PersonLine }) {
  const { name, slug, nativeName, role, statements, answers, matters } = person;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_7rem_6rem_6rem] items-baseline gap-x-4 border-rule py-2 not-first:border-t max-tablet:flex max-tablet:flex-wrap max-tablet:gap-x-3 max-tablet:gap-y-0.5">
      <p className="max-tablet:breaks max-tablet:flex-[0_0_100%]">
        <bdi>
          <a className="font-semibold" href={urls.person(slug)}>
            {name}
          </a>
        </bdi>
        {nativeName && (
          <>
            {" "}
            <span {...languageOf("und")}>{nativeName}</span>
          </>
        )}
        <span className="block text-s/[1.5] text-ink-2">
          <bdi>{kindInWords(person)}</bdi>
          {role && (
            <>
              , <bdi>{role}</bdi>
            </>
          )}
        </span>
      </p>
      <Count>{counted(statements, "statement")}</Count>
      <Count>{counted(answers, "answer")}</Count>
      <Count>{counted(matters, "matter")}</Count>
    </li>
  );
}

function Count({ children }: { children: string }) {
  return <p className="text-end text-s/[1.5] text-ink-2 lining-nums tabular-nums">{children}</p>;
}
