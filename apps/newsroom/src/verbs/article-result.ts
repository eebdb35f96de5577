import { toIso } from '@broadsheet/model'
import type { DeskArticle, DeskRefusal, DeskResult } from '@broadsheet/store'
import { refuse, type Refusal, type VerbResult } from './verb.ts'

/** The result of a verb that changed one article. */
export type ArticleResult = VerbResult<{ article: DeskArticle }>

export function articleResult(result: DeskResult): ArticleResult {
  if (!result.ok) return explainRefusal(result)
  const { article, staleTags } = result
  return { ok: true, value: { article }, staleTags, shared: article.status === 'published' ? article : null }
}

/** Turns the store's refusal into one that says how to go on. */
export function explainRefusal(refusal: DeskRefusal): Refusal {
  switch (refusal.reason) {
    case 'not-found':
      return refuse('not-found', 'No article has, or had, this slug. GET /api/v1/desk/articles lists them.')
    case 'slug-taken':
      return refuse('slug-taken', `"${refusal.slug}" is, or was, the slug of another article. Choose another one.`)
    case 'wrong-state':
      return refuse('wrong-state', hints[refusal.article.status], refusal.article)
    case 'stale-revision': {
      const { changedBy, changedAt } = refusal.article
      const at = changedAt === null ? '' : ` at ${toIso(changedAt)}`
      const detail = `${changedBy ?? 'Someone'} changed it${at}. Get the article again, then edit that.`
      return refuse('stale-revision', detail, refusal.article)
    }
  }
}

const hints: Record<DeskArticle['status'], string> = {
  draft: 'The article is a draft. Publish or schedule it.',
  scheduled: 'The article is scheduled. Publish it, or take it off the schedule with {"at": null}.',
  published: 'The article is published. Edit or withdraw it.',
  withdrawn: 'The article is withdrawn. Reinstate it.',
}
