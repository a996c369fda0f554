import { llmsText } from "@/app/twin/twins";

export const dynamic = "force-dynamic";

/** GET /llms.txt */
export const GET = () =>
  new Response(llmsText(), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "public, max-age=3600",
    },
  });
