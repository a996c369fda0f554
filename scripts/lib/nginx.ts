// nginx with the configuration of deploy/nginx, on a port of its own: for tests and for measuring.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const shipped = fileURLToPath(new URL("../../deploy/nginx/", import.meta.url));

/** Whether nginx is on this machine. */
export const hasNginx = () => spawnSync("nginx", ["-v"]).status === 0;

interface Options {
  /** Where everything that it writes stands. */
  folder: string;
  port: number;
  /** What it stands in front of, as "127.0.0.1:3000". */
  app: string[];
  /** The same for the newsroom's addresses, where that is another. */
  desk?: string;
  /** Whether requests from this machine count towards limits. */
  counted?: boolean;
}

/** Starts it, as the site of the name "localhost". */
export async function startNginx({ folder, port, app, desk, counted = false }: Options): Promise<{
  origin: string;
  end: () => Promise<void>;
}> {
  const log = join(folder, "access.log");
  const nearby = counted ? /^ {4}(127\.0\.0\.0\/8|::1) 1;\n/gm : /(?!)/;
  mkdirSync(folder, { recursive: true });
  const read = (name: string) => readFileSync(join(shipped, name), "utf8");
  const files = {
    http: read("gainsay-http.conf").replace(nearby, ""),
    server: read("gainsay-server.conf").replaceAll("/var/log/nginx/gainsay.log", log),
  };
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(join(folder, `gainsay-${name}.conf`), text);
  }
  const server = (at: string) => `server ${at} max_fails=2 fail_timeout=5s;`;
  const at = (name: string) => join(folder, name);
  // Its workers would be nobody, who may not read this folder.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const main = `${user}
daemon off; worker_processes 2; pid ${at("pid")}; error_log ${at("error.log")} warn;
events { worker_connections 2048; }
http {
  include /etc/nginx/mime.types; sendfile on;
  client_body_temp_path ${at("body")}; proxy_temp_path ${at("proxy")};
  fastcgi_temp_path ${at("other")}; uwsgi_temp_path ${at("other")}; scgi_temp_path ${at("other")};
  proxy_cache_path ${at("cache")} levels=1:2 keys_zone=gainsay:20m max_size=1g inactive=1h use_temp_path=off;
  upstream gainsay { ${app.map(server).join(" ")} keepalive 64; }
  upstream gainsay_desk { server ${desk ?? app[0]}; keepalive 8; }
  include ${at("gainsay-http.conf")};
  server { listen 127.0.0.1:${port} default_server; return 421; }
  server { listen 127.0.0.1:${port}; server_name localhost; include ${at("gainsay-server.conf")}; }
}`;
  writeFileSync(at("nginx.conf"), main);
  const args = ["-p", folder, "-e", at("error.log"), "-c", at("nginx.conf")];
  const nginx = spawn("nginx", args, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  nginx.stderr.setEncoding("utf8").on("data", (text) => {
    said += text;
  });
  const ended = new Promise((resolve) => nginx.once("close", resolve));
  while (!(await answers(port))) {
    if (nginx.exitCode !== null) throw new Error(`nginx did not start.\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin: `http://localhost:${port}`,
    async end() {
      nginx.kill("SIGTERM");
      await ended;
    },
  };
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: "127.0.0.1" });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
