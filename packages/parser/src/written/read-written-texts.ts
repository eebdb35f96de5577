import type { ArticleDraft } from '@broadsheet/model'
import { parseMarkdownBody } from '../body/parse-markdown-body.ts'
import { shapeBody } from '../item/shape-body.ts'
import { parseByline } from './parse-byline.ts'
import { parseDateline } from './parse-dateline.ts'

type Parts = Pick<ArticleDraft, 'byline' | 'dateline' | 'body' | 'credits'>

/** An article whose byline, dateline and body (Markdown) are texts or already parsed. */
export type WrittenTexts = { headline: string; credits: Parts['credits'] } & {
  [Name in 'byline' | 'dateline' | 'body']: Parts[Name] | string
}

/**
 * Parses the texts of an article, for all ways to write at the desk. A body in Markdown is shaped like that of a file:
 * byline, dateline and credits in it move to their fields if these are empty. Parsed parts stay.
 */
export function readWrittenTexts<Written extends WrittenTexts>(written: Written): Omit<Written, keyof Parts> & Parts {
  const { headline, body } = written
  const given = {
    byline: typeof written.byline === 'string' ? parseByline(written.byline) : written.byline,
    dateline: typeof written.dateline === 'string' ? parseDateline(written.dateline) : written.dateline,
    credits: written.credits,
  }
  return {
    ...written,
    ...(typeof body === 'string' ? shapeBody(parseMarkdownBody(body), headline, given) : { ...given, body }),
  }
}
