import type { ArticleDraft, Byline, Dateline } from '@broadsheet/model'
import { stringify } from 'yaml'
import { writeMarkdownBody } from '../body/write-markdown-body.ts'
import { plainLine } from '../item/plain-text.ts'
import { withoutNull } from '../result/without-null.ts'
import { parseByline } from '../written/parse-byline.ts'
import { parseDateline } from '../written/parse-dateline.ts'

/** What an editor edits of an article; `section` is its name, `etag` says which revision it is. */
type EditedArticle = Pick<ArticleDraft, 'section' | 'headline' | 'dateline' | 'byline' | 'body' | 'credits'> & {
  lang: string | null
  source: { label: string | null; url: string | null }
  etag: string | null
}

/**
 * Writes an article as Markdown with front matter, so that `readWrittenArticle` returns an equal article for any content.
 * The field `credits`, even without any, says that no part of the article is to be looked for in its text.
 */
export function writeMarkdownArticle(article: EditedArticle): string {
  const { section, headline, lang, dateline, byline, body, credits, source, etag } = article
  const fields = {
    title: asLine(headline),
    section: asLine(section),
    // A text that is read in another way than its source told is written with its parts.
    byline: byline && (isSame(parseByline(byline.text), byline) ? byline.text : withoutNull(byline)),
    dateline: dateline && (isSame(parseDateline(dateline.text), dateline) ? dateline.text : withoutNull(dateline)),
    lang,
    source: source.label,
    url: source.url,
    credits,
    etag: etag?.replaceAll('"', ''),
  }
  return `---\n${stringify(withoutNull(fields), { schema: 'failsafe', lineWidth: 0 })}---\n\n${writeMarkdownBody(body)}\n`
}

/** A line of front matter may have tags and references. */
function asLine(words: string): string {
  return plainLine(words) === words ? words : words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function isSame<Parts extends Byline | Dateline>(parsed: Parts | null, stored: Parts): boolean {
  if (parsed === null) return false
  return JSON.stringify(withoutNull({ ...stored, ...parsed })) === JSON.stringify(withoutNull(stored))
}
