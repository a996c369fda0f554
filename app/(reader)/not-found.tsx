import { Lost } from "@/components/layout/lost";

/** For addresses of readers' pages that have nothing to show: masthead and footer are the layout's. */
export default function NotFound() {
  return <Lost />;
}
