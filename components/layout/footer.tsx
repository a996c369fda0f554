export function Footer() {
  return (
    <footer className="foot">
      <div className="wrap foot__in">
        <p>Gainsay records who said what, and who answered. It gives no verdicts.</p>
      </div>
    </footer>
  );
}
