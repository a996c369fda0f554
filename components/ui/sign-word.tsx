import type { SignName } from "@/lib/vocabulary";
import { Sign, type SignSize } from "./sign";

/** A sign and its word, which says it to everybody; with an address, a link. */
export function SignWord({
  sign,
  size,
  href,
  className = "",
  children,
}: {
  sign: SignName;
  size?: SignSize;
  href?: string;
  /** Where it stands, and the weight of what surrounds it. */
  className?: string;
  children: React.ReactNode;
}) {
  const Frame = href === undefined ? "span" : "a";
  return (
    <Frame
      className={`inline-flex items-center gap-[0.4em] font-semibold ${className}`}
      href={href}
    >
      <Sign name={sign} size={size} />
      {children}
    </Frame>
  );
}
