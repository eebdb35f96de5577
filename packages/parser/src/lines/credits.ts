import { isKnownAgency } from './agencies.ts'

const maxCredits = 3
const maxCreditCharacters = 400
const maxNotes = 2
const maxNoteCharacters = 200

// The lines of wire stories after their last rule: contributors, further reading, copyright.
const creditForms = [
  /\bcontributed\b/iu,
  /\breport(?:ed|ing|s)?\b.{0,60}\bfrom\b/iu,
  /^(?:additional |further )?(?:report(?:ing|ed)|writing|written|editing|edited|compiled|photos?|photography|video|graphics?|translated|translation|research)\b.{0,40}\bby\b/iu,
  /^(?:you can )?(?:follow|reach|contact|e-?mail|read more|more|find|see|sign up|subscribe)\b.{0,200}(?:@|https?:|www\.|\b(?:on|at|from|to)\b|:)/iu,
  /\bhttps?:\/\/\S+$|\bwww\.\S+$/iu,
  /^(?:this|the) (?:story|article|report|version|dispatch)\b.{0,60}\b(?:has been|was|is|first|originally)\b/iu,
  /^(?:copyright|©|\(c\))|\ball rights reserved\b/iu,
  /^[_*].+[_*]$/u,
]
const agencyOpening =
  /^(?:the )?(?<agency>associated press|\S+)(?: \p{L}+){0,2} (?:writers?|reporters?|correspondents?|journalists?|editors?|photographers?|sports)\b/iu

/**
 * Whether the lines after a body's last separator are credits: a few short lines of known forms or, after the only
 * separator, one or two lines no longer than a note about the writer. A single line of the story among them makes all
 * of them story.
 */
export function areCredits(lines: readonly string[], { isOnlySeparator }: { isOnlySeparator: boolean }): boolean {
  if (lines.length === 0 || lines.length > maxCredits) return false
  return lines.every(isCredit) || (isOnlySeparator && areNotes(lines))
}

function areNotes(lines: readonly string[]): boolean {
  return lines.length <= maxNotes && lines.every((line) => line.length <= maxNoteCharacters)
}

function isCredit(line: string): boolean {
  if (line.length > maxCreditCharacters) return false
  return (
    creditForms.some((form) => form.test(line)) || isKnownAgency(agencyOpening.exec(line)?.groups?.['agency'] ?? '')
  )
}
