import type { Block } from '@broadsheet/model'

const maxCharacters = 220

// A line that ends like a sentence is part of the story, unless its form is unmistakable.
const noSentence = '(?!.*\\p{L}[.!?]["”’»)]*$)'

// Boilerplate in the languages that the paper has met: to share, to subscribe, to read on, copyright, times of changes.
const lines = [
  new RegExp(`^${noSentence}(?:advertisement|sponsored|anzeige|werbung|publicit[ée])\\b.{0,120}$`, 'iu'),
  new RegExp(
    `^${noSentence}(?:share|tweet|print|e-?mail|comments?|follow us|teilen|drucken|kommentare?)\\b.{0,40}$`,
    'iu',
  ),
  /^(?:read|see|watch|listen)(?: (?:more|also|next|this|now|too))+\b/iu,
  /^(?:also (?:read|see|watch)|you (?:may|might) also|don.t miss)\b/iu,
  new RegExp(`^${noSentence}(?:more (?:on|from|stories|about)|related|recommended|up next)\\b.{0,80}$`, 'iu'),
  /^(?:lesen sie|lies|siehe auch|auch interessant|das k[öo]nnte|passend dazu)\b/iu,
  new RegExp(
    `^${noSentence}(?:mehr (?:zum|zu|dazu|infos?|aus)|weiterf[üu]hrende|weitere (?:informationen|artikel|themen|links|infos|news)|zum thema|empfehlungen|zusatzinformationen?)(?!\\p{L})`,
    'iu',
  ),
  /^(?:lire (?:aussi|[ée]galement)|[àa] lire|voir aussi|lea tambi[ée]n|leggi anche|lees ook|l[äa]s ocks[åa]|les ogs[åa]|leia tamb[ée]m|czytaj (?:te[żz]|wi[ęe]cej))(?!\p{L})/iu,
  /^(?:sign up|subscribe|click here|download (?:the|our)|get (?:the|our|your)\b.{0,60}\b(?:newsletter|daily|edition|inbox)|join us|support us|for (?:the )?(?:latest|more)\b.{0,80}\b(?:apps?|updates|stories|visit)|like us|follow (?:us|the author)|have (?:a tip|you got)|submit your|send us)\b/iu,
  /^(?:jetzt (?:abonnieren|anmelden|bestellen)|newsletter|abonnieren|hier (?:anmelden|klicken)|folgen sie uns|folge uns|du musst .{0,30}eingeloggt|melde dich)\b/iu,
  /^(?:©|copyright\b|\(c\) ?(?:19|20))|\ball rights reserved\b|\balle rechte vorbehalten\b|\btous droits r[ée]serv[ée]s\b/iu,
  new RegExp(
    `^${noSentence}(?:last )?(?:updated|modified|published|posted|filed under|tags?|tagged|categories|category|topics|keywords|permalink|source url|aktualisiert|ver[öo]ffentlicht|stand|zuletzt (?:ge[äa]ndert|aktualisiert)|letzte [äa]nderung|schlagw[öo]rter|themen|stichworte|kategorien?|quelle|bildquelle|fotos?|bild(?:er)?|photos?|image|picture|credit)(?!\\p{L}).{0,80}$`,
    'iu',
  ),
  new RegExp(
    `^${noSentence}(?:verfasst|geschrieben|gepostet|eingestellt|posted|written)\\b.{0,80}\\b\\d{4}\\b.{0,20}$`,
    'iu',
  ),
  /^our standards:/iu,
  /\s©\s?\p{Lu}.{0,60}$/u,
  /^\d+ ?min(?:ute)?s?\.? (?:read|lesezeit)$|^(?:lesezeit|reading time|estimated read)\b/iu,
  /\b(?:cookies?|datenschutz(?:erkl[äa]rung)?|privacy policy)\b.{0,80}\b(?:akzeptieren|accept|consent|zustimmen|agree|einstellungen|settings)\b/iu,
]

/** Removes boilerplate lines, and headings at the end without text after them. */
export function dropBoilerplate(blocks: readonly Block[]): Block[] {
  const meaningful = blocks.filter((block) => !isBoilerplate(block))
  return meaningful.slice(0, meaningful.findLastIndex(({ type }) => type !== 'heading' && type !== 'separator') + 1)
}

function isBoilerplate(block: Block): boolean {
  if (block.type !== 'paragraph' && block.type !== 'heading') return false
  return block.text.length <= maxCharacters && lines.some((line) => line.test(block.text))
}
