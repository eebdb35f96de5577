const maxWords = 16
const word = /[\p{L}\p{M}\p{N}]{3,}/gu
const signs = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu

// Words that stand in every story. Longer words of a language are rare enough for BM25 to weigh by itself.
const everyday = new Set(
  `about after again all also and any are because been before being but can could did does each for from get had has
  have her here him his how into its just last like made make many more most much new not now off one only other our
  out over own said same say says she should since some still such than that the their them then there these they
  this those though three through today told too two under until very was way were what when where which while who
  why will with would year years yesterday you your`.split(/\s+/),
)

/**
 * The words by which an article's relatives are looked for: those of its headline first, then of its lede, without
 * everyday words and repetitions, at most 16. Of Chinese and Japanese, which set no spaces, every two signs side by
 * side are one.
 */
export function relatedWords(article: { headline: string; lede: string }): string[] {
  const text = `${article.headline} ${article.lede}`.toLowerCase()
  const words = text.replace(signs, ' ').match(word) ?? []
  const pairs = (text.match(signs) ?? []).flatMap(pairsOf)
  return [...new Set([...words, ...pairs])].filter((candidate) => !everyday.has(candidate)).slice(0, maxWords)
}

function pairsOf(run: string): string[] {
  const each = Array.from(run)
  return each.slice(1).map((sign, index) => `${each[index] ?? ''}${sign}`)
}
