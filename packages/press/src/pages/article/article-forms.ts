import { type ArticleLists, type PublishedArticle, type Site, contentTypes } from '@broadsheet/model'
import { articleJson } from '../../formats/article-json.ts'
import { articleMarkdown } from '../../formats/article-markdown.ts'
import { articleNinjs } from '../../formats/article-ninjs.ts'
import { articleCardSvg } from '../../formats/card/article-card-svg.ts'

/** A form in which an article is given beside its page: what stands behind its address, its media type, its text. */
export type ArticleForm = {
  suffix: string
  type: string
  write: (site: Site, article: PublishedArticle, lists: ArticleLists) => string
}

export const jsonForm: ArticleForm = {
  suffix: '.json',
  type: contentTypes.json,
  write: (site, article, lists) => JSON.stringify(articleJson(site, article, lists)),
}

export const markdownForm: ArticleForm = { suffix: '.md', type: contentTypes.markdown, write: articleMarkdown }

const ninjsForm: ArticleForm = {
  suffix: '.ninjs.json',
  type: contentTypes.ninjs,
  write: (site, article) => JSON.stringify(articleNinjs(site, article)),
}

const cardForm: ArticleForm = { suffix: '.svg', type: contentTypes.svg, write: articleCardSvg }

// The longer suffix first: `.ninjs.json` ends with `.json`, too. No slug holds a dot.
const forms = [ninjsForm, jsonForm, markdownForm, cardForm]

/** Splits the last segment of an article's address into its slug and the form that is asked for, null for the page. */
export function splitForm(segment: string): { slug: string; form: ArticleForm | null } {
  const form = forms.find(({ suffix }) => segment.endsWith(suffix)) ?? null
  return { slug: form === null ? segment : segment.slice(0, -form.suffix.length), form }
}
