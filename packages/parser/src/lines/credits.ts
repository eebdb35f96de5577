import { isKnownAgency } from './agencies.ts'

const maxCredits = 3
const maxCreditCharacters = 400

const writerWord =
  '(?:writer|reporter|correspondent|journalist|columnist|editor|photographer|producer|author|contributor|fellow)'

// The lines of wire stories after their last rule: contributors, the writer, further reading, copyright.
const creditForms = [
  /\bcontribut(?:ed|ing)\b/iu,
  /^(?:with |additional )(?:files?|material|reports?|reporting)\b.{0,40}\b(?:from|by)\b/iu,
  new RegExp(`^(?:\\p{Lu}\\S* ){2,4}(?:is|was) (?:an?|the|our)\\b.{0,80}\\b${writerWord}\\b`, 'u'),
  /^(?:\p{Lu}\S* ){2,4}(?:covers|writes (?:about|on|for))\b/u,
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
 * Whether the lines after a body's last separator are credits: a few short lines, each of a known form. A single line of
 * the story among them makes all of them story.
 */
export function areCredits(lines: readonly string[]): boolean {
  return lines.length > 0 && lines.length <= maxCredits && lines.every(isCredit)
}

function isCredit(line: string): boolean {
  if (line.length > maxCreditCharacters) return false
  return (
    creditForms.some((form) => form.test(line)) || isKnownAgency(agencyOpening.exec(line)?.groups?.['agency'] ?? '')
  )
}
