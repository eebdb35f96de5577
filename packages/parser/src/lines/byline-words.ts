import { textBeforeDate } from '../time/find-date-in.ts'

// `Posted by`, `Ein Beitrag von`, `Autora:`, in the languages that the paper has met.
const labels =
  'written|posted|published|reported|contributed|submitted|created|compiled|edited|interview|story|words?|text|texte?|texto|testo|tekst|author|authors|autor|autorin|autoren|autora|autori|auteur|auteurs|autrice|autore|autoři|auteure|redakteur|herausgeber|verfasser|verfasst|geschrieben|erstellt|eingestellt|veröffentlicht|gepostet|publicado|publicada|escrito|escrita|publié|rédigé|écrit|scritto|pubblicato|inviato|skrevet|skriven|geschreven|geplaatst|napisał|napisała|opublikował|ein|eine|(?:gast|blog)?[ -]?(?:beitrag|artikel|kommentar|kolumne|essay|interview)|guest post|article|penulis|oleh|yazan|kirjoittaja|автор|текст|作者|記者|记者|文|撰文|著者|執筆|글'
const prepositions = 'by|vom|von|par|por|przez|door|durch|av|af|di|da|de|del|od|door|oleh|bởi|от|від|tarafından'
// These are parts of names, too: `Von Miller`, `Di Stefano`.
const particles = /^(?:von|di|da|de|del|av|af|van)\s/iu

const labelled = new RegExp(
  `^(?:(?:${labels})(?![\\p{L}\\p{M}])[\\s:/|–-]*){1,3}(?:am\\s+\\S+\\s+|on\\s+\\S+\\s+)?(?:(?:${prepositions})\\s*:?\\s+|(?<=:\\s*)|(?<=^[作記记文撰著執글]\\S*\\s*))`,
  'iu',
)
const preposed = new RegExp(`^(?:${prepositions})(?:\\s*:\\s*|\\s+)(?=\\S)`, 'iu')
const onlyLeadIn = new RegExp(
  `^(?:(?:${labels}|${prepositions}|on|am|le|el|il|veröffentlicht|updated|aktualisiert)[\\s:|–-]*)+$`,
  'iu',
)
// Words of links and labels about an author, in the place of a name.
const notNames =
  /\b(?:bio|biography|profile?|profil|posts|articles?|artikel|beiträge|stories|more|mehr|read|view|see|all|alle|about|über|follow|contact|kontakt|e-?mail|twitter|facebook|instagram|linkedin|website|comments?|kommentare?|share|updated?|published|posted|minutes?|min|ago|vor|stunden|hours?|share|teilen|login|log in|anmelden|registrieren|register|sign|subscribe|merken|print|photos?|foto|image|copyright|anonymous|undefined|null)\b/iu
const maxCharacters = 300

/** A line about authors without what leads in the names: `Posted by`, `Ein Beitrag von`, `Autora:`. */
export function withoutLeadIn(line: string): string {
  const text = line.slice(0, maxCharacters).trim()
  const cut = text.replace(labelled, '')
  const bare = cut.replace(preposed, '').trim()
  // `Von Miller` is a name, `Von Nell Harrow` is not.
  const isParticle = cut === text && particles.test(cut)
  return isParticle && !/^\p{Lu}\S*\s+\S/u.test(bare) ? cut.trim() : bare
}

/** Whether a line announces names beyond a word that sentences begin with, too: `Posted by`, `Autor:`, not `By`. */
export function hasLabel(line: string): boolean {
  return labelled.test(line.slice(0, maxCharacters).trim())
}

/** A line about authors without the date behind the names and all after it. */
export function withoutDate(line: string): string {
  const text = line.slice(0, maxCharacters)
  const before = textBeforeDate(text)
  return (before === text ? text : before.replace(/\s*[|•·]\s*\p{L}+\.?,?\s*$/u, ''))
    .replace(/(?:\s+(?:@|um|at)\s*\d.*|\s*[-–|•·,(]+|\s+(?:am|on|le|el|il|den|um|at|@|in))\s*$/iu, '')
    .trim()
}

/** Whether a text only announces names: `By`, `Posted on`, `Autor:`. */
export function isLeadIn(text: string): boolean {
  return onlyLeadIn.test(text.trim())
}

const machines = /^(?:(?:wordpress)?admin(?:istrator)?|webmaster|editor|root|user|author|unknown|guest|gast)$/iu

/** Whether a name in metadata is only that of an account, or announces one. */
export function isNobody(name: string): boolean {
  return isLeadIn(name) || machines.test(name)
}

/** Whether a text is what pages show in the place of a name: `See full bio`, `Posted`, `admin`. */
export function isNoName(text: string): boolean {
  return isNobody(text) || notNames.test(text)
}
