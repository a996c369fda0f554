import { Title } from "@/components/ui/title";

/** Where a page of the record cannot be: a sentence that says so, why, and the way on. */
export function NoticePage({
  title,
  isMain = true,
  children,
}: {
  title: string;
  /** Whether nothing else is on the page. */
  isMain?: boolean;
  children: React.ReactNode;
}) {
  const Frame = isMain ? "main" : "div";
  return (
    <Frame
      className="page-width grid gap-4 py-16 [&_p]:max-w-measure"
      id={isMain ? "main" : undefined}
    >
      <Title size="notice">{title}</Title>
      {children}
    </Frame>
  );
}
