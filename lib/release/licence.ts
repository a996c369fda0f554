/** The licence of the record as the formats of metadata want it: by name, by address, by the id that SPDX gives it. Pure. */

const known = [
  {
    is: /^cc[\s-]?by[\s-]?4\.0$/i,
    spdx: "CC-BY-4.0",
    href: "https://creativecommons.org/licenses/by/4.0/",
  },
  {
    is: /^cc[\s-]?by[\s-]?sa[\s-]?4\.0$/i,
    spdx: "CC-BY-SA-4.0",
    href: "https://creativecommons.org/licenses/by-sa/4.0/",
  },
  {
    is: /^cc[\s-]?0(?:[\s-]?1\.0)?$/i,
    spdx: "CC0-1.0",
    href: "https://creativecommons.org/publicdomain/zero/1.0/",
  },
  {
    is: /^odbl[\s-]?1\.0$/i,
    spdx: "ODbL-1.0",
    href: "https://opendatacommons.org/licenses/odbl/1-0/",
  },
];

export interface Licence {
  name: string;
  href: string | null;
  spdx: string | null;
}

/** Null where none is stated. */
export function licenceOf(stated: string | null): Licence | null {
  if (!stated) return null;
  const found = known.find(({ is, href }) => is.test(stated) || href === stated);
  if (found) return { name: found.spdx, href: found.href, spdx: found.spdx };
  // Written as headers hold it; "Licence: ask us" is no address, though it can be read as one.
  const isAddress = /^https?:\/\//i.test(stated) && URL.canParse(stated);
  return { name: stated, href: isAddress ? new URL(stated).href : null, spdx: null };
}

export const noLicence =
  "No licence is stated. Ask the editors before you publish more of it than the law allows anyway.";
