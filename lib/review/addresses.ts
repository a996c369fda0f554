/** Which public addresses read differently once a matter is published or withdrawn. Pure. */
import type { MatterDocument } from "@/lib/document/document";
import { exchangeSigns, exchangeSlug } from "@/lib/exchanges";
import { groupBy } from "@/lib/group";
import { urls } from "@/lib/urls";
import { comparer } from "./same";
import {
  formerAddressesOf,
  pageAddressesOf,
  type Shown,
  type ShownPage,
  shownPages,
} from "./shown-pages";

/** What becomes of an address, in the order in which the list has them. */
export const addressFates = {
  new: "New",
  changed: "Changed",
  leads: "Leads on",
  gone: "Withdrawn",
  stays: "Stays",
} as const;
export type AddressFate = keyof typeof addressFates;

export interface TouchedAddress {
  address: string;
  fate: AddressFate;
}

/** A matter that gets a new version: as readers have it, and as they will. */
export interface TouchedMatter {
  /** Null where it is not on the record now. */
  before: Shown | null;
  /** Null where it is withdrawn. */
  after: Shown | null;
  /** The number of the new version. */
  number: number;
}

/** Whether a published matter that is not touched shows all of these shared records. */
export type ShownElsewhere = (recordIds: string[]) => boolean;

/** Every address that is new, reads otherwise or is withdrawn, and the versions before, which stay. */
export function touchedAddresses(
  matters: TouchedMatter[],
  isElsewhere: ShownElsewhere,
): TouchedAddress[] {
  const listed = [
    ...matters.flatMap(ownAddresses),
    ...sharedAddresses(matters, isElsewhere),
    ...listAddresses(matters),
  ];
  const order = Object.keys(addressFates);
  return listed.sort((a, b) => order.indexOf(a.fate) - order.indexOf(b.fate));
}

const as = (fate: AddressFate) => (address: string) => ({ address, fate });

/** The matter's page, and its versions' pages. */
function ownAddresses({ before, after, number }: TouchedMatter): TouchedAddress[] {
  const slug = (after ?? before)?.document.matter.slug ?? "";
  const was = before?.document.matter.slug;
  return [
    as("new")(urls.matterVersion(slug, number)),
    ...(number > 1 && after ? [as("new")(urls.compare(slug, number - 1, number))] : []),
    as(after ? (number > 1 && was === slug ? "changed" : "new") : "gone")(urls.matter(slug)),
    ...(number > 1 ? [as("stays")(urls.matterVersion(was ?? slug, number - 1))] : []),
  ];
}

/** Pages that several matters may have a part in. */
function sharedAddresses(matters: TouchedMatter[], isElsewhere: ShownElsewhere): TouchedAddress[] {
  const pagesBy = (side: "before" | "after") =>
    groupBy(
      matters.flatMap((matter) => {
        const shown = matter[side];
        return shown ? shownPages(shown) : [];
      }),
      (page) => page.address,
    );
  const [before, after] = [pagesBy("before"), pagesBy("after")];
  const addresses = new Set([...after.keys(), ...before.keys()]);
  const leading = new Set(matters.flatMap((matter) => formerAddressesOf(matter.after?.document)));
  const isSame = comparer();
  return [...addresses].flatMap((address): TouchedAddress[] => {
    const [old, now] = [before.get(address) ?? [], after.get(address) ?? []];
    if (isSame(shownOn(old), shownOn(now))) return [];
    const needs = (now[0] ?? old[0])?.needs ?? [];
    const stands = needs.length === 0 || isElsewhere(needs);
    if (old.length === 0 && !stands) return [as("new")(address)];
    if (now.length === 0 && leading.has(address)) return [as("leads")(address)];
    if (now.length === 0 && !stands) return [as("gone")(address)];
    return [as("changed")(address)];
  });
}

const shownOn = (pages: ShownPage[]) => pages.map((page) => page.show());

/** Lists that name every version of a matter, or order matters by them. */
function listAddresses(matters: TouchedMatter[]): TouchedAddress[] {
  const isCorrected = matters.some(({ number }) => number > 1);
  return [...listsWith(documentsOf(matters)), ...(isCorrected ? [urls.corrections()] : [])].map(
    as("changed"),
  );
}

const documentsOf = (matters: TouchedMatter[]): MatterDocument[] =>
  matters.flatMap(({ before, after }) => [before, after].flatMap((shown) => shown?.document ?? []));

function listsWith(documents: MatterDocument[]): string[] {
  const topics = new Set(documents.flatMap(({ matter }) => matter.topics.map(({ slug }) => slug)));
  const all = [urls.front(), urls.exchanges(), urls.matters(), urls.topics()];
  return [...all, ...[...topics].map((slug) => urls.topic(slug))];
}

/** A version that readers get, with the documents before and of it: sealed ones do, since no text is looked at. */
export interface RenewedMatter {
  documents: MatterDocument[];
  number: number;
}

/** All that stands directly below an address, as lib/page-cache.mjs understands it. */
const below = (address: string) => `${address}/*`;

/** Long lists: where each of their pages begins nobody can name beforehand, and all of them say how many there are. */
const longLists = () => [
  below(urls.peopleFrom("").replace(/\/$/, "")),
  ...["", ...exchangeSigns.map(exchangeSlug)].flatMap((sign) => [
    urls.exchanges(sign),
    below(`${urls.exchanges(sign)}/from`),
  ]),
];

/**
 * Every address to render anew: those that read otherwise, those that only name the newest version, the versions
 * before, which say that they are not the latest any more, and those of the version itself, which did not exist.
 */
export function addressesToRenew({ documents, number }: RenewedMatter): string[] {
  const numbers = Array.from({ length: number }, (_, index) => index + 1);
  const own = documents.flatMap((document) => {
    const { slug } = document.matter;
    return [
      urls.matter(slug),
      urls.embedMatter(slug),
      // Every two parties, either first.
      below(`${urls.matter(slug)}/facing`),
      ...numbers.flatMap((each) => {
        const [version, card] = [
          urls.matterVersion(slug, each),
          urls.embedMatterVersion(slug, each),
        ];
        // What is pinned to a version says whether that is the latest.
        const under = [version, card].flatMap((at) => [
          below(`${at}/pairs`),
          below(`${at}/statements`),
        ]);
        return [version, card, below(`${version}/facing`), ...under];
      }),
      ...numbers.slice(0, -1).map((each) => urls.compare(slug, each, number)),
    ];
  });
  const shared = documents.flatMap((document) => [
    ...pageAddressesOf(document),
    ...formerAddressesOf(document),
  ]);
  return [
    ...new Set([...own, ...shared, ...listsWith(documents), ...longLists(), urls.corrections()]),
  ];
}
