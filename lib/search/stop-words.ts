/** Words that texts of a language share whatever they speak of: nobody looks for them beside others. */
import { fold } from "./tokens";

const lists = {
  en: "a about after all also am an and any are as at be because been before being but by can could did do does doing don down for from get got had has have having he her here hers him his how i if in into is it its just me more most my no nor not now of off on once only or other our ours out over own s same she should so some such t than that the their theirs them then there these they this those through to too under until up very was we were what when where which while who whom whose why will with would you your yours",
  de: "aber als also am an auch auf aus bei bin bis bist da damit das dass dein dem den der des die dies diese dieser doch dort du durch ein eine einem einen einer eines er es für hat hatte habe haben ich ihr ihre im in ins ist ja kein keine man mein mit nach nicht noch nur ob oder ohne sein seine sich sie sind so über um und uns unter vom von vor war waren was weil wenn wer wie wir wird werden wo zu zum zur",
  fr: "à ai au aux avec ce ces cet cette c d dans de des du elle elles en est et eux il ils j je l la le les leur leurs lui m ma mais me même mes moi mon n ne nos notre nous on ont ou où par pas pour qu que qui s sa sans se ses son sont sur t ta te tes toi ton tu un une vos votre vous y été être",
  es: "a al como con cual de del desde donde e el ella ellas ellos en entre era es esa ese eso esta este esto estos fue ha han hay la las le les lo los más me mi muy ni no nos o para pero por porque que quien se ser si sin sobre son su sus también te tiene tu un una uno unos y ya yo",
  it: "a ad al alla alle anche c che chi ci come con cui d da dal dalla dei del della delle di e è ed gli ha hanno i il in io l la le lei lo loro lui ma mi ne nei nel nella no noi non o per perché più quella quello questa questo se si sono su sua sul sulla suo tra tu un una uno vi",
  pt: "a à ao aos as até com como da das de dela dele do dos e é ela elas ele eles em entre era essa esse esta este eu foi há isso isto já lhe mais mas me mesmo na não nas nem no nos nós o os ou para pela pelo por que quem se sem ser seu sua são também te um uma você",
  nl: "aan al als bij dan dat de der deze die dit door een en er ge had heb heeft het hij hoe hun ik in is je kan maar me met mijn naar niet nog nu of om omdat onder ons ook op over te tot uit van voor was wat we wel werd wie wij worden wordt zal ze zich zij zijn zo zou",
  sv: "att av de dem den det detta din du där efter ej eller en er ett från för ha hade han har hon i icke inte ja jag kan man med men min mot mycket nu när och om oss på sig sin ska som så till under upp ut var vi vid är",
  da: "af alle at da de den der deres det dette dig din du efter eller en er et for fra ham han har havde hun i ikke ind jeg kan man med men mig min mod nu når og om op os på sig sin skal som så til ud under var vi vil være",
  pl: "a aby ale bez być był była było co czy dla do gdy go i ich im ja jak je jego jej jest już lub ma mi na nad nie o od on ona oraz po pod przez przy się są ta tak tam te tego ten to tu tym u w we więc wszystko z za ze że",
  tr: "ama bir bu da daha de değil diye en gibi hem her ile için ise ki kim mi mu mı ne o olan olarak ve veya ya çok şu",
  ru: "а без более бы был была были было быть в вам вас весь во вот все всех вы где да для до его ее если есть же за и из или им их к как ко когда кто ли мне мы на над не нет но ну о об он она они от по под при с со так также то того только у уже что чтобы эта эти это я",
  ar: "أن إن إلى التي الذي الذين أو أي بعد بين حتى ذلك عن على في قد كان كانت كل كما لا لم لن ما مع من هذا هذه هو هي و",
  fa: "از است این با برای به تا را که در آن و یا هم بود شد می",
  he: "את של על לא כי אם או גם הוא היא הם זה עם אל מה כל אני",
} as const;

const stopWords = new Map(
  Object.entries(lists).map(([language, words]) => [language, new Set(words.split(" ").map(fold))]),
);

/** The stop words of a language, folded; none of a language that has no list. */
export const stopWordsOf = (language: string): ReadonlySet<string> =>
  stopWords.get(language) ?? none;
const none: ReadonlySet<string> = new Set();

/** The languages of which at least `least` of these words are stop words, most of them first. */
export function languagesByStopWords(terms: readonly string[], least: number): string[] {
  return [...stopWords]
    .map(([language, words]) => ({
      language,
      share: terms.filter((term) => words.has(term)).length,
    }))
    .filter(({ share }) => share >= least)
    .sort((a, b) => b.share - a.share)
    .map(({ language }) => language);
}
