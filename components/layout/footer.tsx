import { urls } from "@/lib/urls";

export function Footer() {
  return (
    <footer className="foot">
      <div className="wrap foot__in">
        <p>Gainsay records who said what, and who answered. It gives no verdicts.</p>
        <ul>
          <li>
            <a href={urls.method()}>How records are made</a>
          </li>
          <li>
            <a href={urls.corrections()}>Corrections</a>
          </li>
          <li>
            <a href={urls.report()}>Report an error</a>
          </li>
          <li>
            <a href={urls.desk()}>Desk</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
