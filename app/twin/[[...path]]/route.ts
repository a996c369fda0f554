import { answerTwin } from "../twins";

export const dynamic = "force-dynamic";

interface Context {
  params: Promise<{ path?: string[] }>;
}

/** What `next.config.ts` leads here: the address of a page with “.md” behind it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const path = `/${((await params).path ?? []).join("/")}`.replace(/\.md$/, "");
  return answerTwin(request, path === "/index" ? "/" : path);
}
