/** nginx, with the configuration that is shipped in front of the product, and beside it with nothing but files. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Context } from "../context";
import { answers, freePort, start } from "../processes";

/** In front of a server of the product, see scripts/lib/nginx.ts; for the name "localhost" alone. */
export const shippedNginx = (context: Context, server: { port: number }) =>
  context.once(`nginx ${server.port}`, async () => {
    const port = await freePort();
    const folder = join(context.folder, `nginx-${server.port}`);
    const script = "scripts/bench/apart/nginx.ts";
    const app = `127.0.0.1:${server.port}`;
    const args = ["--import", "tsx", script, folder, String(port), app];
    const nginx = start(process.execPath, args);
    const origin = `http://localhost:${port}`;
    await answers(origin, nginx);
    return { origin, end: nginx.end };
  });

const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
  .map((kind) => `${kind}_temp_path temp-${kind};`)
  .join(" ");

/** Files alone, as fast as nginx is: what is put in, by name. */
export const fileNginx = (context: Context) =>
  context.once("nginx of files", async () => {
    const folder = join(context.folder, "nginx-files");
    const files = join(folder, "files");
    mkdirSync(files, { recursive: true });
    const port = await freePort();
    writeFileSync(
      join(folder, "nginx.conf"),
      `daemon off; ${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 2; pid pid; error_log error.log warn;
events { worker_connections 2048; }
http {
  ${temporary}
  sendfile on; tcp_nopush off; access_log off; gzip off; open_file_cache max=100;
  server { listen 127.0.0.1:${port}; root files; default_type text/html; }
}
`,
    );
    const nginx = start("nginx", ["-p", `${folder}/`, "-c", "nginx.conf", "-e", "error.log"]);
    const origin = `http://127.0.0.1:${port}`;
    await answers(origin, nginx);
    return {
      end: nginx.end,
      /** The address of a file with these bytes. */
      put(name: string, bytes: Buffer): string {
        writeFileSync(join(files, name), bytes);
        return `${origin}/${name}`;
      },
    };
  });
