/** Sitemaps as sitemaps.org describes them. Pure. */

interface Entry {
  /** Absolute address. */
  url: string;
  /** ISO 8601; null: not known. */
  changed?: string | null;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const entry = (name: string, { url, changed }: Entry) =>
  `<${name}><loc>${escaped(url)}</loc>${changed ? `<lastmod>${escaped(changed)}</lastmod>` : ""}</${name}>`;

const file = (root: string, name: string, entries: Entry[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries
    .map((each) => entry(name, each))
    .join("\n")}\n</${root}>\n`;

/** A list of pages. */
export const sitemap = (pages: Entry[]) => file("urlset", "url", pages);

/** A list of lists. */
export const sitemapIndex = (maps: Entry[]) => file("sitemapindex", "sitemap", maps);

/** The answer that carries one. */
export const sitemapResponse = (text: string) =>
  new Response(text, {
    headers: {
      "content-type": "application/xml; charset=utf-8",
      "cache-control": "public, max-age=3600",
    },
  });
