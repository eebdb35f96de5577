// News prefixes are the headline's own, however often their word recurs.
const newsPrefix =
  /^(?:analysis|breaking|exclusive|explainer|fact check|gallery|interview|live|live updates|opinion|photos?|podcast|poll|recap|report|reports|review|sources|study|timeline|update|updated|updates|video|watch)$/iu

/** What is known beside a headline: the names on the page, the story's text, whether its template prints a brand there. */
export type BrandEvidence = { names: readonly (string | null)[]; story: string; templatePrintsBrand: boolean }

/**
 * Parts a brand that a page printed before a headline (`Brand:Headline`) from it. It is only taken for one on evidence:
 * the page names it elsewhere (beside `View`, as its label), or has it spliced into its text without the space on one
 * side, or the template prints a brand there. With a space behind the colon only the first will do: `Report: …`.
 */
export function cutPrefixBrand(headline: string, evidence: BrandEvidence): { brand: string | null; headline: string } {
  const groups = /^(?<brand>[^:：|｜丨_]{2,80}?)\s*(?<mark>[:：|｜丨_]\s?)(?<behind>\S.*)$/u.exec(headline)?.groups
  const { brand = '', mark = '', behind = '' } = groups ?? {}
  if (brand === '' || newsPrefix.test(brand)) return { brand: null, headline }
  const isNamed = evidence.names.includes(brand)
  const isClose = !/\s$/u.test(mark)
  const isBrand = isNamed || (isClose && (evidence.templatePrintsBrand || isSpliced(brand, evidence.story)))
  return isBrand ? { brand, headline: behind } : { brand: null, headline }
}

// Behind a letter or a mark that wants a space (`sector,Brand around`), or before a letter (`post Brandis adapted`).
function isSpliced(brand: string, story: string): boolean {
  let at = story.indexOf(brand)
  while (at >= 0) {
    const before = story.slice(Math.max(0, at - 1), at)
    const behind = story.slice(at + brand.length, at + brand.length + 1)
    if (/[\p{L}\p{N},.;:!?)”]/u.test(before) || /\p{L}/u.test(behind)) return true
    at = story.indexOf(brand, at + brand.length)
  }
  return false
}
