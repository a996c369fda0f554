import { processAuth } from "@/db/desk/auth";

const handle = (request: Request) => processAuth().handler(request);

export { handle as GET, handle as POST };
