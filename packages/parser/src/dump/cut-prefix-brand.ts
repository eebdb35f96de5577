// News prefixes belong to the headline, however often their word recurs.
const newsPrefix =
  /^(?:analysis|breaking|exclusive|explainer|fact check|gallery|interview|live|live updates|opinion|photos?|podcast|poll|recap|report|reports|review|sources|study|timeline|updated?|updates|video|watch)$/iu
const minBrandCharacters = 2
const maxBrandCharacters = 80

/** The evidence for a brand: names on the page, the story's text, whether the template prints a brand there. */
type BrandEvidence = { names: readonly (string | null)[]; story: string; templatePrintsBrand: boolean }

/**
 * Cuts a brand off a headline (`Brand:Headline`), on evidence only: the page has the brand elsewhere, as beside `View`
 * or as its label; or it is spliced into the text without a space on one side; or the template prints brands there. A
 * colon with a space after it (`Report: …`) also occurs in headlines, so the last never applies to it, and the second
 * only if the template prints brands.
 */
export function cutPrefixBrand(headline: string, evidence: BrandEvidence): { brand: string | null; headline: string } {
  for (const mark of headline.slice(0, 2 * maxBrandCharacters).matchAll(/\s*(?<mark>[:：|｜丨_])\s*/gu)) {
    const brand = headline.slice(0, mark.index)
    const behind = headline.slice(mark.index + mark[0].length)
    if (brand.length > maxBrandCharacters || behind === '') break
    const isSet = mark[0] === mark.groups?.['mark']
    if (brand.length >= minBrandCharacters && isBrand(brand, isSet, evidence)) return { brand, headline: behind }
  }
  return { brand: null, headline }
}

function isBrand(words: string, isSetClose: boolean, { names, story, templatePrintsBrand }: BrandEvidence): boolean {
  if (newsPrefix.test(words)) return false
  if (names.includes(words) || (isSetClose && templatePrintsBrand)) return true
  return (isSetClose || templatePrintsBrand) && isSpliced(words, story)
}

// After a letter or a mark that wants a space (`sector,Brand around`), or before a letter (`post Brandis adapted`).
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
