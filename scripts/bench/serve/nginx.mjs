// nginx as it is shipped, in a process of its own, so that it ends with the run. Given: its folder, its port, and where
// the server listens that it stands in front of.
import { startNginx } from "../../lib/nginx.mjs";

const [folder = "", port = "", app = ""] = process.argv.slice(2);
const nginx = await startNginx({ folder, port: Number(port), app: [app] });
process.on("SIGTERM", () => nginx.end());
