/** What readers call the topics of the file, which has them as parts of addresses: "affordable-care-act". */

/** Names that the parts of an address do not give away. */
const named: Record<string, string> = {
  "affordable-care-act": "Affordable Care Act",
  "amazon-dot-com": "Amazon",
  bugdet: "Budget",
  cnn: "CNN",
  "cuban-american": "Cuban Americans",
  daca: "DACA",
  "dream-act": "Dream Act",
  "graham-cassidy": "Graham–Cassidy bill",
  healthcare: "Health care",
  "hurricane-sandy": "Hurricane Sandy",
  isis: "ISIS",
  nato: "NATO",
  "new-york-times": "The New York Times",
  "north-korea": "North Korea",
  "single-payer-healthcare": "Single-payer health care",
  "trump-russia": "Trump and Russia",
  "united-nations": "United Nations",
  wikileaks: "WikiLeaks",
};

/** A topic by its name: "2016-election" is "2016 election". */
export function topicName(part: string): string {
  const words = part.replaceAll("-", " ");
  return named[part] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
