/**
 * nginx as it is shipped, in a process of its own, so that it ends with the run. Given: its folder, its port, and where the
 * server listens that it stands in front of.
 */
import { startNginx } from "../../lib/nginx";
import { given } from "./answer";

const [folder = "", port = "", app = ""] = given;
const nginx = await startNginx({ folder, port: Number(port), app: [app] });
process.on("SIGTERM", () => nginx.end());
