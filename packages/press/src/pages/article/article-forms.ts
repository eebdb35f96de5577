import { type ArticleLists, type PublishedArticle, type Site, contentTypes } from '@broadsheet/model'
import { articleJson } from '../../formats/article-json.ts'
import { articleMarkdown } from '../../formats/article-markdown.ts'
import { articleNinjs } from '../../formats/article-ninjs.ts'

/** A form of an article as text: the suffix of its address, its media type, its writer. */
export type TextForm = {
  suffix: string
  type: string
  write: (site: Site, article: PublishedArticle, lists: ArticleLists) => string
}

/** A form of an article besides its page. The social card is no text, and the newsroom draws it. */
export type ArticleForm = TextForm | typeof cardForm | typeof svgForm

export const jsonForm: TextForm = {
  suffix: '.json',
  type: contentTypes.json,
  write: (site, article, lists) => JSON.stringify(articleJson(site, article, lists)),
}

export const markdownForm: TextForm = { suffix: '.md', type: contentTypes.markdown, write: articleMarkdown }

const ninjsForm: TextForm = {
  suffix: '.ninjs.json',
  type: contentTypes.ninjs,
  write: (site, article) => JSON.stringify(articleNinjs(site, article)),
}

export const cardForm = { suffix: '.png', write: null } as const

/** Where cards were before they were PNGs. */
export const svgForm = { suffix: '.svg', write: null } as const

// `.ninjs.json` also ends with `.json`, so it comes first. Slugs have no dots.
const forms: readonly ArticleForm[] = [ninjsForm, jsonForm, markdownForm, cardForm, svgForm]

/** Splits the last segment of an article's path into its slug and its form, which is null for the page. */
export function splitForm(segment: string): { slug: string; form: ArticleForm | null } {
  const form = forms.find(({ suffix }) => segment.endsWith(suffix)) ?? null
  return { slug: form === null ? segment : segment.slice(0, -form.suffix.length), form }
}
