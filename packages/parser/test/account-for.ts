import type { ArticleDraft } from '@broadsheet/model'

/**
 * The differences between a dump and its draft: lines that are in no part of the draft, and texts that are in no line.
 */
type Account = { lost: string[]; invented: string[] }

const mark = /^\u200b*[-–•*·](?:\s+|$)/u
const rule = /^_{3,}$/u
const invisible = /[\u200b-\u200d\u2060\ufeff\s]/gu

// The page's furniture, each at most once, repeated here so that an error in the parser's tables shows.
const furniture: readonly RegExp[] = [
  /^Current\s?[:：]/iu,
  /View/iu,
  /^Date\s?[:：]/iu,
  /^veryGood!(?:\s?[:：]?\s?[(（]?[\p{Nd},.\s]*[)）]?)$|^ver[yGod]{0,5}$/iu,
  /^Related\s?[:：]?$/iu,
  /^Ranking\s?[:：]?$/iu,
  /^Recommend(?:ation)?\s?[:：]?$/iu,
  /source[:：]|category[:：]/u,
  /^More\s?[:：]/iu,
]

/** Matches a dump's lines with its draft's texts, each line once. A text's own spaces and marks count. */
export function accountFor(dump: string, draft: ArticleDraft): Account {
  const lines = visibleLines(dump)
  const invented = [
    ...textsOf(draft).filter((text) => !takeLine(lines, (line) => line === text)),
    ...capturedOf(draft).filter((text) => !takeLine(lines, (line) => line === text || line.replace(mark, '') === text)),
  ]
  if (!takeHeadline(lines, draft.headline)) invented.push(draft.headline)
  // Rules come last, for their length does not matter. One was removed with the credits.
  const rules = draft.body.filter((block) => block.type === 'separator').length + (draft.credits.length > 0 ? 1 : 0)
  for (let count = 0; count < rules; count++) if (!takeLine(lines, (line) => rule.test(line))) invented.push('___')
  for (const pattern of furniture) takeLine(lines, (line) => pattern.test(fold(line)))
  return { lost: lines.filter((line) => line.replace(mark, '') !== ''), invented }
}

// On its own line, perhaps after a brand; or only in the trail, which is furniture.
function takeHeadline(lines: string[], headline: string): boolean {
  return (
    takeLine(lines, (line) => line.endsWith(headline) && isBrand(line.slice(0, -headline.length))) ||
    lines.some((line) => furniture[0]?.test(fold(line)) && line.includes(headline))
  )
}

function isBrand(prefix: string): boolean {
  return prefix === '' || /[:：|｜丨_]\s*$/u.test(prefix)
}

function textsOf(draft: ArticleDraft): string[] {
  const paragraphs = draft.body.map((block) => (block.type === 'paragraph' ? block.text : null))
  const opening = draft.dateline === null ? [] : [`${draft.dateline.text}${paragraphs.shift()}`]
  const texts = [draft.byline?.text, ...opening, ...paragraphs, ...draft.credits, draft.source.disclaimer]
  return texts.filter((text) => typeof text === 'string')
}

function capturedOf({ captured }: ArticleDraft): string[] {
  return [...captured.related, ...captured.ranking, ...captured.recommendation].flatMap(({ headline, snippet }) =>
    snippet === null ? [headline] : [headline, snippet],
  )
}

function takeLine(lines: string[], isIt: (line: string) => boolean): boolean {
  const at = lines.findIndex(isIt)
  if (at >= 0) lines.splice(at, 1)
  return at >= 0
}

function visibleLines(dump: string): string[] {
  return dump
    .split(/\r\n?|\n/u)
    .map((line) =>
      line
        .toWellFormed()
        .replaceAll(/(?!\t)\p{Cc}/gu, '')
        .trim(),
    )
    .filter((line) => line.replaceAll(invisible, '') !== '')
}

function fold(line: string): string {
  return line
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
