import { plainPage } from "@/lib/plain-page";
import { urls } from "@/lib/urls";

/** GET /people/{slug}/no-such-list: says that an address asked for a list that there is not, whether scripts run or not. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  return plainPage(404, {
    heading: "There is no such list.",
    sentence:
      "The address asks for statements or positions in a way that this page does not know: it was mistyped, or it is from an earlier time.",
    link: { name: "All that is on record of this speaker", href: urls.person(slug) },
  });
}
