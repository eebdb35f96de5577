import type { TrailHeadWords } from '../template.ts'
import { findWording } from './find-wording.ts'

/** The parts of a trail. `headline` is null if the headline has its own line. */
export type Trail = { section: string | null; headline: string | null; label: string | null }

const maxSectionAloneCharacters = 40

/**
 * Splits a trail into section and site label by the headline that is fused between them, in any wording that
 * `findWording` accepts. Null if the trail lacks the headline.
 */
export function splitTrail(trail: string, headline: string, words: TrailHeadWords): Trail | null {
  const found = findWording(trail, headline)
  if (found === null) return null
  const before = trail.slice(0, found.start).replace(/[\s\p{Quotation_Mark}`´]+$/u, '')
  const behind = trail.slice(found.end).replace(/^[\s\p{Quotation_Mark}`´.…]+/u, '')
  return {
    section: lastCrumb(before, words),
    headline: null,
    label: /^\p{Pd}/u.test(behind) ? nonEmpty(behind.slice(1)) : cutLabel(behind, words).label,
  }
}

/**
 * Splits a trail without a headline on its own line. The border between section and headline must be plain: a known
 * section, or the only place among the first words where a small letter meets a capital (`Personal FinanceRates rise`).
 * A few words without a label are only a section. Null without evidence.
 */
export function guessTrail(trail: string, words: TrailHeadWords): Trail | null {
  const { before, label } = cutLabel(trail, words)
  const fused = lastCrumb(before, words)
  if (fused === null) return { section: null, headline: null, label }
  const at = endOfKnownSection(fused, words) ?? onlyJoin(fused)
  if (at !== null) return { section: fused.slice(0, at).trim(), headline: nonEmpty(fused.slice(at)), label }
  return fused.length <= maxSectionAloneCharacters ? { section: fused, headline: null, label } : null
}

function endOfKnownSection(fused: string, words: TrailHeadWords): number | null {
  const known = words.knownSections.find(
    (section) =>
      fused.slice(0, section.length).toLowerCase() === section.toLowerCase() &&
      !/^\p{Ll}(?!\p{Lu})/u.test(fused.slice(section.length)),
  )
  return known?.length ?? null
}

function onlyJoin(fused: string): number | null {
  const firstWords = /^(?:\S+\s?){1,4}/u.exec(fused)?.[0] ?? ''
  const joins = [...firstWords.matchAll(/(?<=\p{Ll}{2})(?=[\p{Lu}$€£“‘"])/gu)]
  return joins.length === 1 ? (joins[0]?.index ?? null) : null
}

function lastCrumb(text: string, words: TrailHeadWords): string | null {
  const crumbs = text.split(words.crumbSeparator).map((crumb) => crumb.trim())
  return crumbs.findLast((crumb) => crumb !== '' && crumb !== words.home) ?? null
}

// The label directly follows its dash; a dash with a space after it belongs to the headline.
function cutLabel(text: string, words: TrailHeadWords): { before: string; label: string | null } {
  const at = text.lastIndexOf(words.labelSeparator)
  const label = text.slice(at + words.labelSeparator.length)
  if (at < 0 || label.startsWith(' ')) return { before: text, label: null }
  return { before: text.slice(0, at), label: nonEmpty(label) }
}

function nonEmpty(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
