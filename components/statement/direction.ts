export { languageOf } from "@/lib/direction";
