/** Matters in other scripts, published into the data folder that the running server reads. */
import { catchUp } from "@/db/catch-up";
import { openDesk } from "@/db/desk/desk";
import { ensureAccount } from "@/db/desk/machine-accounts";
import { addParty, addPoint, openMatter, placeStatement } from "@/db/desk/mutations/matters";
import { addOccasion } from "@/db/desk/mutations/occasions";
import { addSpeaker } from "@/db/desk/mutations/people";
import { publishMatter } from "@/db/desk/mutations/publish";
import { submitForReview } from "@/db/desk/mutations/review";
import { addCapture, addSource } from "@/db/desk/mutations/sources";
import { takeStance } from "@/db/desk/mutations/stances";
import { addQuotation, linkRebuttal, logStatement } from "@/db/desk/mutations/statements";
import type { DeskContext } from "@/db/desk/write";
import { readSettings } from "@/lib/env";
import type { RebuttalType } from "@/lib/vocabulary";

interface Voice {
  name: string;
  nativeName: string;
  party: string;
  language: string;
  words: string;
  translation: string | null;
  summary: string;
}

interface Exchange {
  slug: string;
  question: string;
  summary: string;
  point: string;
  url: string;
  type: RebuttalType;
  claim: Voice;
  reply: Voice;
}

const german =
  "Die Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft hat das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz weder gelesen noch angewandt.";

export const exchanges: Exchange[] = [
  {
    slug: "al-jisr",
    question: "هل أُغلق الجسر القديم أمام السيارات يوم الأحد؟",
    summary: "تقول البلدية إنه أُغلق، ويقول المقاول إنه بقي مفتوحًا.",
    point: "أُغلق الجسر القديم يوم الأحد",
    url: "https://example.org/jisr",
    type: "denies",
    claim: {
      name: "Samira Haddad",
      nativeName: "سميرة حداد",
      party: "البلدية",
      language: "ar",
      words: "أُغلق الجسر القديم أمام السيارات صباح الأحد، وسيبقى مغلقًا حتى إشعار آخر.",
      translation:
        "The old bridge was closed to cars on Sunday morning and stays closed until further notice.",
      summary: "The old bridge is closed to cars.",
    },
    reply: {
      name: "Noa Levi",
      nativeName: "נועה לוי",
      party: "הקבלן",
      language: "he",
      words: "הגשר הישן לא נסגר אפילו לשעה אחת, וכל המכוניות עברו בו כרגיל.",
      translation:
        "The old bridge was not closed for even an hour, and all cars crossed it as usual.",
      summary: "The old bridge stayed open.",
    },
  },
  {
    slug: "das-gesetz",
    question:
      "Wurde das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz jemals angewandt?",
    summary:
      "Ein Amt sagt, es sei angewandt worden; die Gesellschaft sagt, sie habe es nie gelesen.",
    point: "Das Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz wurde angewandt",
    url: "https://example.org/gesetz",
    type: "disputes",
    claim: {
      name: "Wang Xiaoming",
      nativeName: "王小明",
      party: "市政府",
      language: "zh",
      words: "这项法律从去年起一直得到执行，所有公司都必须遵守，没有任何例外，也没有任何推迟。",
      translation: null,
      summary: "The law has been applied since last year.",
    },
    reply: {
      name: "Friederike Oberwasserstraßenverwaltungsdirektorin von und zu Hohenzollern-Sigmaringen",
      nativeName: "Friederike Oberwasserstraßenverwaltungsdirektorin",
      party: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
      language: "de",
      words: german,
      translation: null,
      summary: "The company has neither read nor applied it.",
    },
  },
];

/** Publishes the exchanges, unless they are there. */
export function publishExchanges(): void {
  const { dataFolder } = readSettings();
  const desk = openDesk(dataFolder);
  ensureAccount(desk, {
    id: "languages",
    name: "Languages",
    email: "languages@example.org",
    role: "editor",
  });
  try {
    for (const exchange of exchanges) {
      const known = desk.connection
        .prepare("select 1 from matters where slug = ?")
        .get(exchange.slug);
      if (!known) publish({ desk, actorId: "languages", solo: true }, exchange);
    }
    catchUp(desk, dataFolder);
  } finally {
    desk.connection.close();
  }
}

function publish(context: DeskContext, exchange: Exchange): void {
  const { slug, question, summary, claim, reply, type, url } = exchange;
  const matter = openMatter(context, { slug, question, summary, topics: ["Languages"] }).publicId;
  const point = addPoint(context, { matter, proposition: exchange.point }).publicId;
  const source = addSource(context, {
    ...{ kind: "article", level: "secondary", title: question, url, language: claim.language },
    publishedAt: "2026-03-01",
  }).publicId;
  const text = [claim, reply].flatMap((voice) => [voice.words, voice.translation ?? ""]).join("\n");
  const capture = addCapture(context, { source, extent: "whole", text }).publicId;
  const [said, answered] = [claim, reply].map((voice) => {
    const { language } = voice;
    const speaker = addSpeaker(context, {
      kind: "person",
      name: voice.name,
      nativeName: voice.nativeName,
    }).publicId;
    const occasion = addOccasion(context, { kind: "speech", title: voice.party }).publicId;
    const statement = logStatement(context, {
      ...{ speaker, occasion, language, summary: voice.summary },
    }).publicId;
    const original = addQuotation(context, {
      ...{ statement, form: "verbatim", text: voice.words, language, capture },
    }).publicId;
    if (voice.translation) {
      addQuotation(context, {
        ...{ statement, form: "verbatim", text: voice.translation, language: "en", original },
        ...{ source, translatedBy: "Gainsay" },
      });
    }
    const party = addParty(context, {
      ...{ matter, name: voice.party, positionInShort: voice.summary },
    }).publicId;
    placeStatement(context, { matter, statement, party });
    takeStance(context, {
      ...{ statement, point, quotation: original },
      position: voice === claim ? "asserts" : "denies",
    });
    return statement;
  });
  linkRebuttal(context, {
    ...{ claim: said ?? "", reply: answered ?? "", type, addressedVia: "claim" },
  });
  submitForReview(context, { matter });
  publishMatter(context, { matter });
}
