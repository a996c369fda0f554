import { buttonLook } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";

/**
 * A link for the bar of bookmarks: on any page it opens the capture form with the page's address and what is selected
 * there. A selection that would make the address too long for a server is cut, and says so as excerpts do.
 */
export function Bookmarklet({ capture }: { capture: string }) {
  const code = scriptFor(capture);
  const name = "Capture with Gainsay";
  return (
    <section className="grid content-start justify-items-start gap-3" aria-labelledby="bookmarklet">
      <h2 id="bookmarklet" className="mb-3 w-full border-t-3 border-ink pt-2.5 text-m font-strong">
        From any page
      </h2>
      <p
        // React writes no javascript: address; the page itself never runs this one, a bar of bookmarks does.
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant and our own address, escaped
        dangerouslySetInnerHTML={{
          __html: `<a class="${buttonLook()}" draggable="true" href="${escaped(code)}">${name}</a>`,
        }}
      />
      <p className="small">
        Drag it to the bar of bookmarks. Pressed on a page, it brings the page’s address here, and
        what is selected there. By keyboard: make a bookmark of any page, and give it this address.
      </p>
      <CopyButton text={code}>Copy its address</CopyButton>
    </section>
  );
}

function scriptFor(capture: string): string {
  const script = `(()=>{const u=new URL(${JSON.stringify(capture)});u.searchParams.set("url",location.href);const s=String(getSelection()).trim();let t=s;while(t){u.searchParams.set("text",t===s?t:t+" […]");if(u.href.length<7000)break;t=t.slice(0,t.length*.8|0)}open(u.href,"_blank","noopener")})()`;
  return `javascript:${encodeURIComponent(script)}`;
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");
