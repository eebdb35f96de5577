// The commonest words of a language: articles, pronouns, prepositions, conjunctions, auxiliaries. They distinguish
// languages, and alone never make two articles related.
const tables = {
  ar: 'في من على إلى أن عن التي الذي مع هذا هذه كان ما لا بين بعد قبل كما قال وقال خلال حيث قد ولم غير',
  bg: 'на да се за от не са че по със като до това ще при има след беше който тази още но към през само',
  ca: 'de la el que els les amb per una un del dels més com però ha són també és aquest aquesta seva seu ser fins',
  cs: 'se na je že to do ve za by pro jako ale jsem jeho byl bylo který která není jsou také po od při před aby',
  da: 'og i at det er en til af på for med den som ikke der har de et var jeg han hun vi sig fra blev efter også',
  de: `der die das und ist nicht ein eine einer eines dem den des mit von zu im auf für sich auch als wie es wird
    werden sind war hat haben bei nach aus über einen er sie noch um am vor zum zur durch oder aber nur mehr wurde`,
  en: `the of and to in is that for it as was with be by on not he his are at from this have had which or an but were
    been has their its they who will would more about after said also than there when what into could can you`,
  es: `de la que el en los del las un por con una para como más pero sus le se ha lo su al es no son este esta
    también entre cuando muy sin sobre ser tiene fue desde está hasta todo según había porque`,
  fa: 'و در به از که این را با است برای آن یک خود تا کرد بر هم نیز شده می شود بود دارد اما های ها کند',
  fi: 'ja on ei se että oli hän mutta ovat myös kun joka tai ole kuin niin sen mukaan jo vain sekä nyt hänen joka ole',
  fr: `de la le et les des en un du une que est pour qui dans par plus au pas sur ne se ce il sont avec son sa ses
    aux cette été mais ou comme leur nous vous elle ils ont était entre après sans deux même aussi`,
  hu: 'a az és hogy nem is egy ez volt csak meg de már el mint még azt vagy ki után szerint lesz kell pedig lett',
  id: 'yang dan di untuk dengan dari pada ini itu dalam tidak akan adalah ke oleh sebagai juga ada bisa telah karena',
  it: `di che e la il un per è in non una sono con del da si le dei alla come anche più nel della delle gli ha al
    ma lo suo questo questa dal nella stato essere hanno dopo tra degli ai sul`,
  nl: `de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij nog uit door naar heeft
    hij ze wordt werd deze over kan hebben zich was worden tot`,
  no: 'og i det er en til av på for med som ikke har de et var jeg han hun vi seg fra ble etter også at å om eller',
  pl: 'w i na z się nie do że to jest o jak od za po przez co dla są ale oraz tym który która ich był już także',
  pt: `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem seu sua
    ou ser quando muito há nos já está também só pelo pela até isso entre`,
  ro: 'de și în a la cu pe nu că o să din care este mai pentru un au fi ca sunt dar prin după lui fost acest său',
  ru: 'и в не на что с по это как к но он из у за от так о для же его все был или бы также может только после было',
  sv: 'och i att det som en på är av för med den till inte ett om har de jag var han men sig från vi så kan efter',
  tr: 've bir bu da de için ile olarak çok daha olan gibi ise ne kadar sonra ancak en oldu olduğu değil göre her',
  uk: 'і в не на що з та це як до але він за у від про для його або також які був після було є під якщо між',
  vi: 'và của là có cho các không được trong một những với người đã này khi từ cũng về đến ra vào theo như',
} as const

/** The commonest words by language (ISO 639-1), for languages that share a script. */
export const functionWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(tables).map(([language, words]) => [language, new Set(words.split(/\s+/))]),
)
