import { getVersionAsOf } from "@/db/public/queries/as-of";
import { readAsOf } from "@/lib/dates/as-of";
import { formatInstant } from "@/lib/dates/format";
import { plainPage } from "@/lib/plain-page";
import { urls } from "@/lib/urls";

export const dynamic = "force-dynamic";

const hour = 3_600_000;

/** GET /matters/{slug}/as-of/{day or instant}: redirects to the version that was current then, in UTC. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; date: string }> },
) {
  const { slug, date } = await params;
  const matter = { name: "The matter as it stands now", href: urls.matter(slug) };
  const instant = readAsOf(decoded(date));
  if (instant === null) {
    return plainPage(400, {
      heading: "This is not a day.",
      sentence:
        "A day is written 2026-02-03 and ends at midnight UTC; a moment is written 2026-02-03T09:00Z.",
      link: matter,
    });
  }
  const found = await getVersionAsOf(slug, instant);
  if (!found) {
    return plainPage(404, {
      heading: "There is no such matter.",
      sentence: "No matter was ever published at this address.",
      link: { name: "All matters on record", href: urls.front() },
    });
  }
  const now = Date.now();
  // The day that is not over yet gives the version of this moment.
  if (Date.parse(instant) > now + 24 * hour) {
    return plainPage(404, {
      heading: "That day has not come yet.",
      sentence: "Which version will be current then is not known.",
      link: matter,
    });
  }
  if (!found.version) {
    return plainPage(404, {
      heading: "The matter was not published yet.",
      sentence: `Nothing of it was on the record on that day. Its first version was published on ${formatInstant(found.firstPublishedAt)}.`,
      link: { name: "Version 1", href: urls.matterVersion(slug, 1) },
    });
  }
  // What was current an hour ago stays what was current then; nearer to now a version may still be on its way.
  const seconds = Date.parse(instant) < now - hour ? 3600 : 5;
  return new Response(null, {
    status: 307,
    headers: {
      location: urls.matterVersion(found.version.slug, found.version.number),
      "cache-control": `public, max-age=0, s-maxage=${seconds}`,
    },
  });
}

/** A date as it came, where its escapes are broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
