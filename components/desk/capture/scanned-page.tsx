"use client";
import { useEffect, useRef, useState } from "react";

/** A page of a scan, drawn here: phones show no PDF within a page. */
export function ScannedPage({ file, page }: { file: string; page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let isLeft = false;
    draw(file, page, canvas.current, () => isLeft).catch(() => {
      if (!isLeft) setFailed(true);
    });
    return () => {
      isLeft = true;
    };
  }, [file, page]);
  return (
    <>
      <canvas
        ref={canvas}
        className="w-full border border-rule-2"
        role="img"
        aria-label={`Page ${page} of the scan`}
      />
      {failed && (
        <p className="small" role="alert">
          This page could not be drawn here; open the file by itself.
        </p>
      )}
    </>
  );
}

/** How wide a page is drawn, in points of the screen: enough to read small print. */
const width = 1400;

async function draw(
  file: string,
  number: number,
  canvas: HTMLCanvasElement | null,
  isLeft: () => boolean,
): Promise<void> {
  const [{ getDocument }, worker] = await Promise.all([
    import("pdfjs-dist/legacy/build/pdf.mjs"),
    // @ts-expect-error it has no types; what reads runs in this page, of which nothing else waits.
    import("pdfjs-dist/legacy/build/pdf.worker.mjs"),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = getDocument({ url: file, isEvalSupported: false, useWasm: false });
  try {
    const pdf = await task.promise;
    const page = await pdf.getPage(number);
    const { width: natural } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: width / natural });
    if (isLeft() || !canvas) return;
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, viewport }).promise;
  } finally {
    await task.destroy();
  }
}
