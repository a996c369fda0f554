import { urls } from "@/lib/urls";

/** The address of the desk that somebody asked to go on to; the desk itself for any other. */
export function withinDesk(next: string): string {
  const base = "http://desk.invalid";
  if (!URL.canParse(next, base)) return urls.desk();
  const { origin, pathname, search } = new URL(next, base);
  const inside = pathname === urls.desk() || pathname.startsWith(`${urls.desk()}/`);
  return origin === base && inside && !pathname.includes("//") ? pathname + search : urls.desk();
}
