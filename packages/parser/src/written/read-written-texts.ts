import type { ArticleDraft } from '@broadsheet/model'
import { parseMarkdownBody } from '../body/parse-markdown-body.ts'
import { shapeBody } from '../item/shape-body.ts'
import { parseByline } from './parse-byline.ts'
import { parseDateline } from './parse-dateline.ts'

type Parts = Pick<ArticleDraft, 'byline' | 'dateline' | 'body' | 'credits'>

/** An article whose byline, dateline and body (Markdown) may be texts, as people write them, or their parts already. */
export type WrittenTexts = { headline: string; credits: Parts['credits'] } & {
  [Name in 'byline' | 'dateline' | 'body']: Parts[Name] | string
}

/**
 * Reads the texts of an article as all doors of the desk do. A body in Markdown is shaped as that of a file is: byline,
 * dateline and credits that stand in it move to their fields where those are empty. What has its parts already stays.
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
