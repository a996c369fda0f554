export default function Front() {
  return <p>As little as a page of Next can be.</p>;
}
