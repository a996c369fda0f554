/** Pages that everybody opens at once, from the cache of nginx as it is shipped, beside nginx with the same bytes as files. */
import { mattersOf, pairs } from "../examples";
import { page, wrk } from "../load";
import type { Group, Row } from "../row";
import { gainsay } from "../serve/next";
import { fileNginx, shippedNginx } from "../serve/nginx";
import { inTurn } from "../turns";

const cached = (
  name: string,
  what: string,
  pathIn: (folder: string) => string,
  headers: Record<string, string> = {},
): Row => ({
  ...{ name, what, unit: "req/s", needs: ["nginx", "wrk"], goal: { atLeast: 0.5 } },
  limit: "nginx with the same bytes as a file",
  async measure(context) {
    const app = await gainsay(context);
    const [nginx, files] = [await shippedNginx(context, app), await fileNginx(context)];
    const path = pathIn(context.main.folder);
    const address = nginx.origin + path;
    // What is answered first is not yet what the app keeps.
    await page(app.origin + path, headers);
    await page(address, headers);
    const { bytes } = await page(address, headers);
    const beside = files.put(name, bytes);
    const measured = await inTurn(
      context,
      () => wrk(address, context.seconds, headers),
      () => wrk(beside, context.seconds, headers),
    );
    return { ...measured, also: `${Math.round(bytes.length / 1000)} KB` };
  },
});

const comparison = (folder: string) => mattersOf(folder, 20)[0] ?? "";

export const nginx: Group = {
  rows: [
    cached("nginx-comparison", "hot comparison behind nginx as shipped", comparison),
    cached("nginx-gzip", "the same, compressed, as browsers ask for it", comparison, {
      "accept-encoding": "gzip",
    }),
    cached("nginx-pair", "hot pair behind nginx as shipped", (it) => pairs(it)[0] ?? ""),
    cached(
      "nginx-largest",
      "hot comparison of the largest matter behind nginx as shipped",
      (it) => mattersOf(it, 2_000)[0] ?? "",
    ),
  ],
};
