/** Where the record screen keeps itself. A route and not an action: it is sent while the page goes, and sent again. */
import { asRefusal, hasOurOrigin } from "@/app/desk/action";
import { contextOf, currentAccount } from "@/app/desk/session";
import { patiently } from "@/db/connect";
import { keepDraft } from "@/db/desk/mutations/drafts";
import type { DraftBody } from "@/lib/desk/entry";

/** Characters of a draft at most; a record screen holds a few thousand. */
const mostCharacters = 1_000_000;

const answer = (status: number, body: object) =>
  Response.json(body, {
    status,
    headers: {
      "Cache-Control": "private, no-store",
      ...(status === 503 && { "Retry-After": "5" }),
    },
  });

export async function PUT(request: Request, { params }: { params: Promise<{ draft: string }> }) {
  if (!hasOurOrigin(request.headers)) {
    return answer(403, { message: "This did not come from a page of the desk." });
  }
  const account = await currentAccount();
  if (!account) return answer(401, { message: "You are signed out." });
  const text = await request.text();
  if (text.length > mostCharacters) return answer(413, { message: "The draft is too long." });
  const { draft } = await params;
  try {
    const input = JSON.parse(text) as { revision: number; body: DraftBody };
    const context = contextOf(account);
    const kept = await patiently(context.desk.connection, () =>
      keepDraft(context, { draft, ...input }),
    );
    return answer(200, kept);
  } catch (error) {
    if (error instanceof SyntaxError) return answer(400, { message: "This is no draft." });
    const refusal = asRefusal(error);
    if (refusal.kind === "conflict") {
      const { revision, body, savedAt, closedAt } = refusal.current;
      const held = { revision, savedAt, body: JSON.parse(String(body)) };
      return answer(409, { ...held, closed: closedAt !== null });
    }
    const status = { input: 422, gate: 422, not_found: 404, busy: 503 } as Record<string, number>;
    return answer(status[refusal.kind] ?? 403, { message: refusal.message });
  }
}
